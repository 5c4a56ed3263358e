package dev.shinchoku.pages.signin.web;

import dev.shinchoku.pages.PageController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The only page for somebody who is not signed in. */
@Controller
class SignInController implements PageController {
    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }
}
