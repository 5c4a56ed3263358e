{{/* All settings of a service that are no secrets. Call with (dict "root" $ "name" $name "fact" $fact). */}}
{{- define "shinchoku.settings" -}}
{{- $values := .root.Values -}}
SPRING_PROFILES_ACTIVE: containers
SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE: {{ printf "%ds" (int $values.shutdown.phaseSeconds) | quote }}
SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI: {{ $values.issuer.uri | quote }}
{{- with $values.issuer.jwkSetUri }}
SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI: {{ . | quote }}
{{- end }}
{{- if and .fact.pages $values.issuer.metadataUri }}
SHINCHOKU_SIGN_IN_METADATA_URI: {{ $values.issuer.metadataUri | quote }}
{{- end }}
{{- if .fact.pages }}
{{- /* where the pages of the other service are, on the one origin */}}
SHINCHOKU_PAGES_DASHBOARDS: {{ (include "shinchoku.services" .root | fromYaml).reporting.path | quote }}
SHINCHOKU_PAGES_DESK: {{ (include "shinchoku.services" .root | fromYaml).intake.path | quote }}
{{- end }}
{{- if ne .fact.path "/" }}
SERVER_SERVLET_CONTEXT_PATH: {{ .fact.path | quote }}
{{- end }}
{{ include "shinchoku.kafkaSettings" .root }}
{{- if $values.mongodb.caSecret }}
SPRING_MONGODB_SSL_BUNDLE: mongodb
SPRING_SSL_BUNDLE_PEM_MONGODB_TRUSTSTORE_CERTIFICATE: file:/etc/shinchoku/mongodb-ca/ca.crt
{{- end }}
{{- with $values.tracing.endpoint }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
{{- if eq .name "intake" }}
{{- with $values.clamav.address }}
SHINCHOKU_ATTACHMENTS_CLAMAV: {{ . | quote }}
{{- end }}
{{- end }}
{{- with $values.jvmOptions }}
JAVA_TOOL_OPTIONS: {{ . | quote }}
{{- end }}
{{- range $variable, $value := (include "shinchoku.choices" (dict "root" .root "name" .name) | fromYaml).env }}
{{ $variable }}: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "shinchoku.kafkaSettings" -}}
SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS: {{ include "shinchoku.bootstrapServers" . | quote }}
SHINCHOKU_KAFKA_REPLICATION_FACTOR: {{ .Values.kafka.replicationFactor | quote }}
{{- range $property, $value := .Values.kafka.properties }}
SHINCHOKU_KAFKA_PROPERTIES_{{ $property | upper | replace "." "_" }}: {{ $value | quote }}
{{- end }}
{{- if .Values.kafka.caSecret }}
SHINCHOKU_KAFKA_PROPERTIES_SSL_TRUSTSTORE_TYPE: PEM
SHINCHOKU_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION: /etc/shinchoku/kafka-ca/ca.crt
{{- end }}
{{- end }}

{{/* The settings that are secrets: each is read from a Secret that exists, or that an operator makes. */}}
{{- define "shinchoku.secretSettings" -}}
{{- $values := .root.Values -}}
- name: SPRING_MONGODB_URI
  valueFrom:
    secretKeyRef: {{- include "shinchoku.mongodbSecret" . | nindent 6 }}
{{- if $values.kafka.authentication }}
- name: SHINCHOKU_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {{- include "shinchoku.kafkaSecret" . | nindent 6 }}
{{- end }}
{{- if .fact.pages }}
- name: SHINCHOKU_SIGN_IN_CLIENT_SECRET
  valueFrom:
    secretKeyRef: {{- toYaml $values.issuer.clientSecret | nindent 6 }}
{{- end }}
{{- end }}

{{/* Where a program's connection string is: named by the site, or made by MongoDB's operator under the same name. */}}
{{- define "shinchoku.mongodbSecret" -}}
{{- $named := get .root.Values.mongodb.secrets .name | default dict -}}
name: {{ $named.name | default (printf "%s-mongodb-%s" (include "shinchoku.fullname" .root) .name) }}
key: {{ $named.key | default "connectionString.standard" }}
{{- end }}

{{/* Where a service's login for Kafka is: Strimzi's user operator makes a Secret with the user's name. */}}
{{- define "shinchoku.kafkaSecret" -}}
{{- $named := get .root.Values.kafka.secrets .name | default dict -}}
name: {{ $named.name | default (include "shinchoku.kafkaUser" .) }}
key: {{ $named.key | default "sasl.jaas.config" }}
{{- end }}
