using System.Globalization;
using System.Text;

namespace Plimsoll.Yardstick;

/// <summary>Writes applications as teams write them, as many as are asked for; the same numbers give the same bytes.</summary>
internal static class Applications
{
    private const int PerTeam = 50;

    /// <summary>One file for each application, in a folder for each team.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="count">How many applications.</param>
    /// <param name="settings">How many settings the ConfigMap of each has.</param>
    public static int WriteFiles(string folder, int count, int settings)
    {
        for (var i = 0; i < count; i++)
        {
            var team = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"team-{i / PerTeam}"));
            Directory.CreateDirectory(team);
            File.WriteAllText(Path.Combine(team, string.Create(CultureInfo.InvariantCulture, $"web-{i}.yaml")), Application(i, settings));
        }

        return 0;
    }

    /// <summary>All applications in one stream.</summary>
    public static int WriteStream(string file, int count, int settings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var stream = new StreamWriter(file);
        for (var i = 0; i < count; i++)
            stream.Write(i == 0 ? Application(i, settings) : "---\n" + Application(i, settings));
        return 0;
    }

    private static string Application(int number, int settings)
    {
        var text = new StringBuilder(Template);
        for (var i = 0; i < settings; i++)
            text.Append(CultureInfo.InvariantCulture, $"  SETTING_{i:00}: value of no great interest, number {i}\n");
        return text
            .Replace("APP", string.Create(CultureInfo.InvariantCulture, $"web-{number}"))
            .Replace("TEAM", string.Create(CultureInfo.InvariantCulture, $"team-{number / PerTeam}"))
            .ToString();
    }

    private const string Template = """
        # APP: what customers see of TEAM
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: APP
          namespace: TEAM
          labels:
            app.kubernetes.io/name: APP
            app.kubernetes.io/part-of: shop
        spec:
          replicas: 2
          selector:
            matchLabels:
              app.kubernetes.io/name: APP
          template:
            metadata:
              labels:
                app.kubernetes.io/name: APP
                app.kubernetes.io/part-of: shop
              annotations:
                prometheus.io/scrape: "true"
                prometheus.io/port: '9090'
            spec:
              serviceAccountName: APP
              automountServiceAccountToken: false
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector:
                    matchLabels:
                      app.kubernetes.io/name: APP
              containers:
                - name: web
                  image: registry.example.com/TEAM/APP:1.4.2
                  args: ["--port=8080", "--log-level=info"]
                  ports:
                    - name: http
                      containerPort: 8080
                      protocol: TCP
                  envFrom:
                    - configMapRef:
                        name: APP
                  env:
                    - name: POD_NAME
                      valueFrom:
                        fieldRef:
                          fieldPath: metadata.name
                  resources:
                    requests:
                      cpu: 100m
                      memory: 128Mi
                    limits:
                      memory: 256Mi
                  readinessProbe:
                    httpGet:
                      path: /healthz
                      port: http
                    initialDelaySeconds: 5
                  securityContext:
                    runAsNonRoot: true
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities:
                      drop: [ALL]
                    seccompProfile:
                      type: RuntimeDefault
                  volumeMounts:
                    - name: scratch
                      mountPath: /tmp
              volumes:
                - name: scratch
                  emptyDir: {}
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: APP
          namespace: TEAM
        spec:
          selector:
            app.kubernetes.io/name: APP
          ports:
            - name: http
              port: 80
              targetPort: http
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: APP
          namespace: TEAM
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: APP
          namespace: TEAM
        spec:
          maxUnavailable: 1
          selector:
            matchLabels:
              app.kubernetes.io/name: APP
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: APP
          namespace: TEAM
        data:
          LOG_FORMAT: json
          app.conf: |
            # settings of APP
            listen = 0.0.0.0:8080
            upstream = http://APP.TEAM.svc:80

        """;
}
