package dev.shinchoku.service.testing.canary.second;

import org.springframework.web.bind.annotation.RestController;

/** Wrong: a controller in a core. */
@RestController
class MisplacedController {}
