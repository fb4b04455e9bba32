using Microsoft.Playwright;

namespace Plimsoll.Reports.Tests;

/// <summary>The page in a browser, used as people use it.</summary>
public sealed class HtmlPageTests : IDisposable
{
    private readonly List<string> _unwanted = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-").FullName;

    [ChromiumFact]
    public async Task People_filter_open_a_finding_and_follow_the_drawing()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumFactAttribute.Executable });
        var page = await Open(browser, Sample.Report());
        var shown = page.Locator(".finding:not([hidden])");
        var all = await shown.CountAsync();
        Assert.Equal(Sample.Report().Result.Findings.Count, all);

        // Severity, words, rule; and back.
        await page.Locator(".severity[data-severity=warning]").ClickAsync();
        Assert.Equal(all - 4, await shown.CountAsync());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("setings");
        Assert.Equal(1, await shown.CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#rule").SelectOptionAsync("privileged-container");
        Assert.Equal(1, await shown.CountAsync());
        await page.Locator("#reset").ClickAsync();
        Assert.Equal(all, await shown.CountAsync());

        // A finding is opened with the keyboard.
        await page.Locator("#open").ClickAsync();
        await page.Keyboard.PressAsync("j");
        var first = page.Locator(".finding").First;
        Assert.False(await first.Locator(".code").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("shop.example.org", await first.Locator("mark").TextContentAsync());

        // From the drawing to findings, and back.
        await page.Locator("a.node", new PageLocatorOptions { HasText = "Deployment" }).ClickAsync();
        Assert.Equal(all - 1, await shown.CountAsync());
        Assert.Equal("Deployment web", await page.Locator("#object-name").TextContentAsync());
        await page.Locator("#object button").ClickAsync();
        await first.Locator("[data-show]").ClickAsync();
        Assert.Empty(_unwanted);
        Assert.Equal("Ingress", await page.EvaluateAsync<string>("document.activeElement.querySelector('.kind').textContent"));
    }

    [ChromiumFact]
    public async Task Hostile_names_do_nothing()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumFactAttribute.Executable });
        var page = await Open(browser, Sample.HostileReport());
        Assert.Contains("<script>alert(1)</script>", await page.Locator(".what").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script").CountAsync());
        Assert.Empty(_unwanted);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IPage> Open(IBrowser browser, LintReport report)
    {
        var path = Path.Combine(_folder, "report.html");
        await File.WriteAllTextAsync(path, Sample.Write("html", report));
        var page = await browser.NewPageAsync();
        page.Console += (_, message) => _unwanted.Add(message.Text);
        page.PageError += (_, error) => _unwanted.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
                _unwanted.Add(request.Url);
        };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }
}
