package dev.shinchoku.canary;

import org.springframework.web.bind.annotation.RestController;

/** Stands for a controller that anybody can call. */
@RestController
public class OpenController {}
