{{- define "shinchoku.fullname" -}}
{{- if contains "shinchoku" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-shinchoku" (.Release.Name | trunc 30) | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* Call with (dict "root" $ "component" "intake"). */}}
{{- define "shinchoku.selector" -}}
app.kubernetes.io/name: shinchoku
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "shinchoku.labels" -}}
{{ include "shinchoku.selector" . }}
app.kubernetes.io/version: {{ include "shinchoku.tag" .root | quote }}
app.kubernetes.io/part-of: shinchoku
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "shinchoku.tag" -}}
{{- .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Call with (dict "root" $ "program" "intake"). */}}
{{- define "shinchoku.image" -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end }}{{ .root.Values.image.repository }}/{{ .program }}:{{ include "shinchoku.tag" .root }}
{{- end }}

{{- define "shinchoku.kafkaUser" -}}
{{ include "shinchoku.fullname" .root }}-{{ .name }}
{{- end }}

{{- define "shinchoku.bootstrapServers" -}}
{{- .Values.kafka.bootstrapServers | default (printf "%s-kafka-bootstrap:9093" .Values.kafka.cluster) }}
{{- end }}
