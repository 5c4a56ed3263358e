{{/*
What the three services are, whatever the site: the same facts as in their application.yml and in docker-compose.yml. What a site may
choose stands in values.yaml.

path       where a service answers on the one origin; it is the service's own context path, so no proxy has to rewrite anything
publishes  the topic that its relay writes
reads      the topics that it follows; each has a dead-letter topic <topic>.<service>.dlt
*/}}
{{- define "shinchoku.services" -}}
measures:
  port: 8081
  managementPort: 9081
  path: /services/measures
  publishes: shinchoku.measures
  reads: [shinchoku.measures, shinchoku.progress]
  pages: false
intake:
  port: 8082
  managementPort: 9082
  path: /services/intake
  publishes: shinchoku.progress
  reads: [shinchoku.measures, shinchoku.progress]
  pages: true
reporting:
  port: 8080
  managementPort: 9080
  path: /
  publishes: ""
  reads: [shinchoku.measures, shinchoku.progress]
  pages: true
{{- end }}

{{/* The topics that carry events, in the order of the names. */}}
{{- define "shinchoku.topics" -}}
[shinchoku.measures, shinchoku.progress]
{{- end }}

{{/* A service's choices: the site's defaults, and what services.<name> says otherwise. Call with (dict "root" $ "name" $name). */}}
{{- define "shinchoku.choices" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (get .root.Values.services .name | default dict) | toYaml }}
{{- end }}

{{/*
Between SIGTERM and SIGKILL: the pause for endpoints, then two phases of the graceful shutdown (open calls, then relay and subscriptions),
each bounded by its own timeout, and a margin for the JVM.
*/}}
{{- define "shinchoku.graceSeconds" -}}
{{- add .Values.shutdown.drainSeconds (mul 2 .Values.shutdown.phaseSeconds) 10 }}
{{- end }}
