// A program that puts an application into a cluster, with the mistakes that one makes. 'dotnet build' tells them.
using k8s;
using k8s.Models;

var labels = new Dictionary<string, string> { ["app"] = "shop" };

var deployment = new V1Deployment
{
    Metadata = new V1ObjectMeta { Name = "shop" },
    Spec = new V1DeploymentSpec
    {
        Replicas = 2,
        Selector = new V1LabelSelector { MatchLabels = labels },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = labels },
            Spec = new V1PodSpec
            {
                Containers =
                [
                    new V1Container
                    {
                        Name = "shop",
                        Image = "ghcr.io/example/shop:1.4.2",
                        Ports = [new V1ContainerPort { Name = "http", ContainerPort = 70000 }],
                        Env = [new V1EnvVar { Name = "DB_PASSWORD", Value = "hunter2-hunter2" }],
                        Resources = new V1ResourceRequirements
                        {
                            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new("512Mi") },
                            Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") },
                        },
                        SecurityContext = new V1SecurityContext { Privileged = true },
                    },
                ],
            },
        },
    },
};

var service = new V1Service
{
    Metadata = new V1ObjectMeta { Name = "shop" },
    Spec = new V1ServiceSpec
    {
        Selector = new Dictionary<string, string> { ["app"] = "shpo" },
        Ports = [new V1ServicePort { Port = 80, TargetPort = "htpp" }],
    },
};

using var client = new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig());
await client.AppsV1.CreateNamespacedDeploymentAsync(deployment, "default");
await client.CoreV1.CreateNamespacedServiceAsync(service, "default");
