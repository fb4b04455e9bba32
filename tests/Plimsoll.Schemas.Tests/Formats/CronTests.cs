namespace Plimsoll.Schemas.Tests.Formats;

public sealed class CronTests
{
    [Theory]
    [InlineData("* * * * *")]
    [InlineData("? ? ? ? ?")]
    [InlineData("*/5 * * * *")]
    [InlineData("0 3 * * *")]
    [InlineData("0 0 1,15 * 1-5")]
    [InlineData("0 0 * JAN-Mar sun,SAT")]
    [InlineData("5/15 0-6/2 * * *")]
    [InlineData("*/99 * * * *")]
    [InlineData("  0   3\t* * *  ")]
    [InlineData("00 03 01 01 *")]
    [InlineData("+5 * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("*-5 * * * *")] // what follows a star's hyphen is not read
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 30 2 1")] // either the day or the Monday
    [InlineData("0 0 31 4 */2")] // a star with a step restricts
    [InlineData("0 0 30,28 2 *")]
    [InlineData("@hourly")]
    [InlineData("@daily")]
    [InlineData("@midnight")]
    [InlineData("@weekly")]
    [InlineData("@monthly")]
    [InlineData("@yearly")]
    [InlineData("@annually")]
    [InlineData("@every 1h30m")]
    public void Schedules(string text) => Verdict.IsValid("cron", text);

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("* * * *", null)]
    [InlineData("0 0 12 * * ?", "0 12 * * ?")]
    [InlineData("0 0 12 * * MON-FRI", "0 12 * * MON-FRI")]
    [InlineData("0 0 12 * * 1", null)] // Monday or, in Quartz, Sunday
    [InlineData("0 0 12 * * ? *", "0 12 * * ?")]
    [InlineData("30 0 12 * * ?", null)]
    [InlineData("60 * * * *", null)]
    [InlineData("0 24 * * *", null)]
    [InlineData("0 0 0 * *", null)]
    [InlineData("0 0 * 13 *", null)]
    [InlineData("0 0 * * 7", "0 0 * * 0")]
    [InlineData("0 0 * * 1,7", "0 0 * * 1,0")]
    [InlineData("0 0 * * 5-7", "0 0 * * 5-6,0")]
    [InlineData("0 0 * * 7,7", "0 0 * * 0,0")]
    [InlineData("0 0 * * 0-7", "0 0 * * 0-6")]
    [InlineData("0 0 * * 8", null)]
    [InlineData("0 22-2 * * *", "0 22-23,0-2 * * *")]
    [InlineData("0 0 * * fri-sun", "0 0 * * fri-6,sun")]
    [InlineData("0 0 * * FRI-MON", "0 0 * * FRI-6,0-MON")]
    [InlineData("30-10/5 * * * *", null)]
    [InlineData("*/0 * * * *", null)]
    [InlineData("*/x * * * *", null)]
    [InlineData("*/ * * * *", null)]
    [InlineData("1-2-3 * * * *", null)]
    [InlineData("1/2/3 * * * *", null)]
    [InlineData("-5 * * * *", null)]
    [InlineData("x * * * *", null)]
    [InlineData("0 0 L * *", null)]
    [InlineData("0 0 * * 5#2", null)]
    [InlineData("0 0 * * monday", null)]
    [InlineData("jan * * * *", null)]
    [InlineData("99999999999 * * * *", null)]
    [InlineData("TZ=UTC 0 3 * * *", null)]
    [InlineData("CRON_TZ=Europe/Paris 0 3 * * *", null)]
    [InlineData("@Daily", "@daily")]
    [InlineData(" @daily", "@daily")]
    [InlineData("@reboot", null)]
    [InlineData("@every", null)]
    [InlineData("@every 1d", "@every 24h")]
    [InlineData("@every 5 minutes", "@every 5m")]
    [InlineData("* * * * \0", null)]
    [InlineData("٣ * * * *", null)]
    public void No_schedules(string text, string? suggestion) => Verdict.IsMistake("cron", text, suggestion);

    [Theory]
    [InlineData("0 0 30 2 *")]
    [InlineData("0 0 31 2 ?")]
    [InlineData("0 0 30,31 feb *")]
    [InlineData("0 0 31 2,4,6,9,11 *")]
    [InlineData("0 0 31 4 */1")]
    [InlineData(", 0 1 1 *")]
    [InlineData("0 0 * * ,")]
    public void Schedules_that_never_come(string text) =>
        Assert.Contains("never fires", Verdict.Of("cron", text)?.Reason, StringComparison.Ordinal);

    [Fact]
    public void The_bounds_of_a_field_are_named() =>
        Assert.Equal("32 is no day of the month: days of the month go from 1 to 31", Verdict.Of("cron", "0 0 32 * *")?.Reason);
}
