package dev.shinchoku.signin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class SignInApplication {
    static void main(String[] args) {
        SpringApplication.run(SignInApplication.class, args);
    }
}
