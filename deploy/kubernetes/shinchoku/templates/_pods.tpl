{{/* The restricted level of the Pod Security Standards, and a root file system that cannot be written. */}}
{{- define "shinchoku.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "shinchoku.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* What a pod trusts: the certificate authorities of Kafka and MongoDB, where they are not public ones. */}}
{{- define "shinchoku.trustVolumes" -}}
{{- with .Values.kafka.caSecret }}
- name: kafka-ca
  secret:
    secretName: {{ .name }}
    items: [{key: {{ .key }}, path: ca.crt}]
{{- end }}
{{- with .Values.mongodb.caSecret }}
- name: mongodb-ca
  secret:
    secretName: {{ .name }}
    items: [{key: {{ .key }}, path: ca.crt}]
{{- end }}
{{- end }}

{{- define "shinchoku.trustMounts" -}}
{{- if .Values.kafka.caSecret }}
- name: kafka-ca
  mountPath: /etc/shinchoku/kafka-ca
  readOnly: true
{{- end }}
{{- if .Values.mongodb.caSecret }}
- name: mongodb-ca
  mountPath: /etc/shinchoku/mongodb-ca
  readOnly: true
{{- end }}
{{- end }}

{{- define "shinchoku.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}
