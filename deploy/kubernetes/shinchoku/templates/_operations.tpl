{{- define "shinchoku.backupClaim" -}}
{{- .Values.backup.existingClaim | default (printf "%s-backups" (include "shinchoku.fullname" .)) }}
{{- end }}

{{/* A pod that runs the operations program once, with the backups at /backups. Call with (dict "root" $ "name" "backup" "args" $list). */}}
{{- define "shinchoku.operationsPod" -}}
{{- $restoring := eq .name "restore" -}}
metadata:
  labels: {{- include "shinchoku.labels" (dict "root" .root "component" .name) | nindent 4 }}
spec:
  restartPolicy: Never
  serviceAccountName: {{ include "shinchoku.fullname" .root }}-{{ .name }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  securityContext: {{- include "shinchoku.podSecurity" .root | nindent 4 }}
  {{- include "shinchoku.pullSecrets" .root | nindent 2 }}
  containers:
    - name: {{ .name }}
      image: {{ include "shinchoku.image" (dict "root" .root "program" "operations") }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      args: {{- toYaml .args | nindent 8 }}
      {{- if $restoring }}
      envFrom:
        - configMapRef: {name: {{ include "shinchoku.fullname" .root }}-restore}
      {{- end }}
      env:
        - name: SHINCHOKU_BACKUP_FOLDER
          value: /backups
        - name: SPRING_MONGODB_URI
          valueFrom:
            secretKeyRef: {{- include "shinchoku.mongodbSecret" . | nindent 14 }}
        {{- if and $restoring .root.Values.kafka.authentication }}
        - name: SHINCHOKU_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
          valueFrom:
            secretKeyRef: {{- include "shinchoku.kafkaSecret" . | nindent 14 }}
        {{- end }}
        {{- with .root.Values.backup.trustStore }}
        - name: TRUST_STORE_PASSWORD
          valueFrom:
            secretKeyRef: {name: {{ .secret }}, key: {{ .passwordKey }}}
        - name: JAVA_TOOL_OPTIONS
          value: -Djavax.net.ssl.trustStore=/etc/shinchoku/trust/store.p12 -Djavax.net.ssl.trustStorePassword=$(TRUST_STORE_PASSWORD)
        {{- end }}
      resources: {{- toYaml .root.Values.backup.resources | nindent 8 }}
      securityContext: {{- include "shinchoku.containerSecurity" .root | nindent 8 }}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        - {name: backups, mountPath: /backups}
        {{- if .root.Values.backup.trustStore }}
        - {name: trust, mountPath: /etc/shinchoku/trust, readOnly: true}
        {{- end }}
        {{- if and $restoring .root.Values.kafka.caSecret }}
        - {name: kafka-ca, mountPath: /etc/shinchoku/kafka-ca, readOnly: true}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: 64Mi}
    - name: backups
      persistentVolumeClaim: {claimName: {{ include "shinchoku.backupClaim" .root }}}
    {{- with .root.Values.backup.trustStore }}
    - name: trust
      secret: {secretName: {{ .secret }}, items: [{key: {{ .key }}, path: store.p12}]}
    {{- end }}
    {{- if $restoring }}
    {{- with .root.Values.kafka.caSecret }}
    - name: kafka-ca
      secret: {secretName: {{ .name }}, items: [{key: {{ .key }}, path: ca.crt}]}
    {{- end }}
    {{- end }}
{{- end }}
