package dev.shinchoku.signin;

import java.net.InetAddress;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** One password for all users must never face a network. */
@Component
record LoopbackOnly(ServerProperties server) implements InitializingBean {
    @Override
    public void afterPropertiesSet() {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "The demo's sign-in serves this machine alone: set server.address to 127.0.0.1. Others need a real issuer.");
        }
    }
}
