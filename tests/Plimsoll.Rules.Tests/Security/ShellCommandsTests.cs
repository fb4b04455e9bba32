using Plimsoll.Rules.Security;

namespace Plimsoll.Rules.Tests.Security;

public sealed class ShellCommandsTests
{
    [Theory]
    [InlineData("command: [sudo, server]", true)]
    [InlineData("command: [/usr/bin/sudo, -E, server]", true)]
    [InlineData("command: [sh, -c, 'sudo server']", true)]
    [InlineData("command: [sh, -c], args: ['set -e; if sudo -n true; then server; fi']", true)]
    [InlineData("args: [sh, -c, 'DEBUG=1 sudo server']", true)]
    [InlineData("command: [sh, -c, 'apt-get install -y sudo']", false)]
    [InlineData("command: [sh, -c, 'echo sudo; server --with=sudo x']", false)]
    [InlineData("command: [pseudo, server]", false)]
    [InlineData("args: [sudo]", false)]
    [InlineData("image: sudo", false)]
    public void A_program_is_started_where_a_command_begins(string fields, bool isStarted) =>
        Assert.Equal(isStarted, ShellCommands.Starting("sudo", Pods.With($"containers: [{{name: a, {fields}}}]").Containers[0]).IsPresent);
}
