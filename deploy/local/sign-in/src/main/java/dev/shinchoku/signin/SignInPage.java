package dev.shinchoku.signin;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. A user's link on it fills the field; the password is typed. */
@Controller
class SignInPage {
    private static final List<String> MAIN_USERS = List.of("coordinator", "cas-officer", "mofa-officer", "mofa-endorser", "auditor", "ops");

    private final DemoUsers users;
    private final SignInSettings settings;

    SignInPage(DemoUsers users, SignInSettings settings) {
        this.users = users;
        this.settings = settings;
    }

    @GetMapping("/login")
    String page(@RequestParam(defaultValue = "") String user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("mainUsers", MAIN_USERS);
        model.addAttribute("everyUser", users.names());
        model.addAttribute("secrets", settings.home().resolve("secrets.json"));
        return "login";
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + settings.mainPage();
    }
}
