package dev.shinchoku.pages;

import dev.shinchoku.service.security.SignedIn;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in. */
@ControllerAdvice(assignableTypes = PageController.class)
class Frame {
    @ModelAttribute
    void signedIn(Model model) {
        SignedIn.caller().ifPresent(caller -> model.addAttribute("signedIn", caller));
    }
}
