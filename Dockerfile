# syntax=docker/dockerfile:1
# Every program of Shinchoku, each a target of its own: measures, intake, reporting, operations (backups); and keycloak with its settings built in.
#   docker build --target measures -t shinchoku/measures .

# All programs in one build of the reactor. What Maven has downloaded stays in BuildKit's cache.
FROM eclipse-temurin:25-jdk AS build
# The package's own Java needs a folder for manual pages, which slim images lack.
RUN mkdir -p /usr/share/man/man1 && apt-get update -qq && apt-get install -y -qq --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -Dmaven.test.skip=true -pl services/measures,services/intake,services/reporting,deploy/operations -am package
RUN deploy/docker/unpack /programs services/*/target/*.jar && cp deploy/operations/target/operations.jar /programs/

# The part of Java that the programs use. jlink looks for every manual page, and not every build of the image has kept them.
FROM eclipse-temurin:25-jdk AS java
RUN mkdir -p "$JAVA_HOME/man/man1" && cd "$JAVA_HOME/bin" && for tool in *; do touch -a "../man/man1/$tool.1"; done \
 && jlink --ignore-modified-runtime --no-man-pages --no-header-files --compress zip-6 --include-locales en,ja --output /linked \
      --add-modules java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

# A system with a shell, certificates, fonts and time zones, and no package manager or interpreter for an intruder to use.
FROM debian:bookworm-slim AS trimmed
RUN rm -rf /usr/share/doc /usr/share/i18n /usr/share/info /usr/share/man /usr/share/perl* /usr/lib/*/perl* /usr/bin/perl* \
      /usr/bin/apt* /usr/lib/apt /usr/lib/*/libapt* /usr/bin/dpkg* /var/lib/apt /var/lib/dpkg /var/cache/* /usr/bin/curl /usr/bin/wget \
      /usr/lib/*/gconv /usr/lib/*/libperl* /usr/lib/*/libdb-* /usr/lib/locale/locale-archive /usr/bin/openssl /usr/bin/gpgv \
      /usr/bin/localedef /usr/sbin/*e2* /usr/sbin/debugfs \
 && useradd --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin shinchoku

FROM scratch AS runtime
COPY --from=trimmed / /
COPY --from=java /linked /opt/java
COPY --chmod=755 deploy/docker/healthy /usr/local/bin/
ENV PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 SPRING_PROFILES_ACTIVE=containers
WORKDIR /app
USER 10001:10001
ENTRYPOINT ["java", "-XX:AOTCache=/app/start.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/program.jar"]

# A first run of each service against a real MongoDB, whose loaded and linked classes later runs start from (JEP 514).
FROM mongo:8.0 AS first-run
COPY --from=java /linked /opt/java
COPY --chmod=755 deploy/docker/first-run /usr/local/bin/

FROM first-run AS measures-first-run
COPY --from=build /programs/measures/ /app/
RUN first-run 8081

FROM first-run AS intake-first-run
COPY --from=build /programs/intake/ /app/
RUN first-run 8082

FROM first-run AS reporting-first-run
COPY --from=build /programs/reporting/ /app/
RUN first-run 8080

FROM runtime AS measures
COPY --from=build /programs/measures/lib /app/lib
COPY --from=build /programs/measures/program.jar /app/
COPY --from=measures-first-run /app/start.aot /app/
EXPOSE 8081 9081

FROM runtime AS intake
COPY --from=build /programs/intake/lib /app/lib
COPY --from=build /programs/intake/program.jar /app/
COPY --from=intake-first-run /app/start.aot /app/
EXPOSE 8082 9082

FROM runtime AS reporting
COPY --from=build /programs/reporting/lib /app/lib
COPY --from=build /programs/reporting/program.jar /app/
COPY --from=reporting-first-run /app/start.aot /app/
EXPOSE 8080 9080

# The command line for backups. It runs seldom and for long, so it needs no cache.
FROM runtime AS operations
USER root
RUN install -d -o 10001 -g 10001 /backups
USER 10001:10001
COPY --from=build /programs/operations.jar /app/program.jar
VOLUME /backups
ENTRYPOINT ["java", "-Xmx96m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/program.jar"]

# Keycloak with its settings built in, so that it starts on a read-only file system.
FROM keycloak/keycloak:26.7.3 AS keycloak
RUN /opt/keycloak/bin/kc.sh build --db=dev-file --cache=local --health-enabled=true --http-relative-path=/auth --features-disabled=kerberos \
 && mkdir -p /opt/keycloak/data/h2
