namespace Plimsoll.Schemas.Tests.Custom;

/// <summary>Definitions as real operators ship them, in the shapes that generators make.</summary>
internal static class ValidDefinitions
{
    /// <summary>Two versions, references with required names, formats, conditions as a keyed list.</summary>
    public const string Certificate = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: certificates.certs.example.com
          labels: {app: certs}
        spec:
          group: certs.example.com
          names:
            kind: Certificate
            listKind: CertificateList
            plural: certificates
            shortNames: [cert, certs]
            singular: certificate
            categories: [certs]
          scope: Namespaced
          versions:
          - name: v1
            subresources: {status: {}}
            additionalPrinterColumns:
            - {jsonPath: .spec.secretName, name: Secret, type: string}
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                description: A certificate.
                type: object
                required: [spec]
                properties:
                  apiVersion: {description: The version., type: string}
                  kind: {description: The kind., type: string}
                  metadata: {type: object}
                  spec:
                    type: object
                    required: [issuerRef, secretName]
                    properties:
                      dnsNames: {type: array, items: {type: string}, x-kubernetes-list-type: atomic}
                      duration: {type: string}
                      revisionHistoryLimit: {type: integer, format: int32, minimum: 1}
                      issuerRef:
                        type: object
                        required: [name]
                        properties:
                          group: {type: string}
                          kind: {type: string, default: Issuer}
                          name: {type: string}
                        x-kubernetes-map-type: atomic
                      privateKey:
                        type: object
                        properties:
                          algorithm: {type: string, enum: [RSA, ECDSA, Ed25519]}
                          size: {type: integer}
                      secretName: {type: string}
                      secretTemplate:
                        type: object
                        properties:
                          annotations: {type: object, additionalProperties: {type: string}}
                      ca: {type: string, format: byte}
                  status:
                    type: object
                    properties:
                      notAfter: {type: string, format: date-time}
                      conditions:
                        type: array
                        items:
                          type: object
                          required: [status, type]
                          properties:
                            status: {type: string, enum: ["True", "False", Unknown]}
                            type: {type: string}
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [type]
          - name: v1alpha1
            served: false
            storage: false
            schema:
              openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
        """;

    /// <summary>Quantities, ports by number or name, volumes and pods taken over from Kubernetes, an embedded object.</summary>
    public const string Monitor = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          annotations: {controller-gen.kubebuilder.io/version: v0.16.5}
          name: monitors.monitoring.example.com
        spec:
          group: monitoring.example.com
          names: {kind: Monitor, listKind: MonitorList, plural: monitors, singular: monitor}
          scope: Namespaced
          preserveUnknownFields: false
          conversion: {strategy: None}
          versions:
          - name: v1
            served: true
            storage: true
            subresources: {scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}}
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  apiVersion: {type: string}
                  kind: {type: string}
                  metadata:
                    type: object
                    properties:
                      name: {type: string, maxLength: 40}
                  spec:
                    type: object
                    x-kubernetes-validations:
                    - {rule: "!has(self.replicas) || self.replicas >= 0", message: no}
                    oneOf:
                    - required: [selector]
                    - not: {anyOf: [{required: [selector]}, {required: [all]}]}
                    properties:
                      all: {type: boolean}
                      replicas: {type: integer, format: int32, default: 1}
                      selector:
                        type: object
                        x-kubernetes-map-type: atomic
                        properties:
                          matchLabels: {type: object, additionalProperties: {type: string}}
                      resources:
                        type: object
                        properties:
                          limits:
                            type: object
                            additionalProperties:
                              anyOf: [{type: integer}, {type: string}]
                              pattern: ^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$
                              x-kubernetes-int-or-string: true
                      targetPort:
                        x-kubernetes-int-or-string: true
                        allOf:
                        - anyOf: [{type: integer}, {type: string}]
                        - not: {enum: [""]}
                      ports:
                        type: array
                        items:
                          type: object
                          required: [containerPort]
                          properties:
                            containerPort: {type: integer, format: int32}
                            protocol: {type: string, default: TCP}
                            items: {type: array, items: {type: string}}
                            properties: {type: object, properties: {type: {type: string}}}
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [containerPort, protocol]
                      finalizers: {type: array, items: {type: string}, x-kubernetes-list-type: set}
                      template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
                      claim:
                        type: object
                        x-kubernetes-embedded-resource: true
                        properties:
                          apiVersion: {type: string}
                          kind: {type: string}
                          metadata: {type: object, properties: {labels: {type: object, additionalProperties: {type: string}}}}
                      anything: {x-kubernetes-preserve-unknown-fields: true}
                      maybe: {type: string, nullable: true, uniqueItems: false, id: ""}
                      values: {type: object, additionalProperties: true, properties: {known: {type: string}}}
                      labels: {type: object, default: {}, additionalProperties: {type: string, pattern: '^[a-z]+$'}}
                    anyOf:
                    - properties: {selector: {properties: {matchLabels: {minProperties: 1}}}}
                    - properties: {ports: {items: {properties: {protocol: {enum: [UDP]}}}}}
        """;

    /// <summary>The oldest shape that clusters still knew until 1.22.</summary>
    public const string Legacy = """
        apiVersion: apiextensions.k8s.io/v1beta1
        kind: CustomResourceDefinition
        metadata: {name: crontabs.stable.example.com}
        spec:
          group: stable.example.com
          version: v1
          scope: Cluster
          names: {plural: crontabs, kind: CronTab}
          validation:
            openAPIV3Schema:
              properties:
                spec:
                  properties:
                    cronSpec: {type: string, pattern: '^(\d+|\*)(/\d+)?(\s+(\d+|\*)(/\d+)?){4}$'}
                    replicas: {type: integer, minimum: 1, maximum: 10}
        """;
}
