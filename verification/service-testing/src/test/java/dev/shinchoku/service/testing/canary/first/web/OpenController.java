package dev.shinchoku.service.testing.canary.first.web;

import org.springframework.web.bind.annotation.RestController;

/** Wrong: a controller that anybody can call. */
@RestController
public class OpenController {}
