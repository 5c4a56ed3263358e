{{- define "shinchoku.toNames" -}}
- to: {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
{{- end }}

{{/* Call with {to, ports}; no "to" is any address on these ports. */}}
{{- define "shinchoku.toPeers" -}}
- ports:
    {{- range .ports }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
  {{- with .to }}
  to: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "shinchoku.toMongodb" -}}
{{- $own := list (dict "podSelector" (dict "matchLabels" (dict "app" (printf "%s-svc" .Values.mongodb.name)))) -}}
{{- $peers := deepCopy .Values.networkPolicy.mongodb -}}
{{- if .Values.mongodb.create }}{{ $peers = set $peers "to" $own }}{{ end -}}
{{- include "shinchoku.toPeers" $peers }}
{{- end }}

{{- define "shinchoku.toKafka" -}}
{{- $own := list (dict "podSelector" (dict "matchLabels" (dict "strimzi.io/cluster" .Values.kafka.cluster "strimzi.io/kind" "Kafka"))) -}}
{{- $peers := deepCopy .Values.networkPolicy.kafka -}}
{{- if .Values.kafka.create }}{{ $peers = set $peers "to" $own }}{{ end -}}
{{- include "shinchoku.toPeers" $peers }}
{{- end }}
