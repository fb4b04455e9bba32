using System.Globalization;
using Microsoft.Playwright;
using Plimsoll.Engine.Running;

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
    public async Task A_large_page_shows_what_is_asked_for_and_more_on_demand()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumFactAttribute.Executable });
        var report = Sample.LargeReport(objects: 500);
        var total = report.Result.Findings.Count;
        Assert.InRange(total, 900, 10_000);
        var page = await Open(browser, report);
        var shown = page.Locator(".finding:not([hidden])");
        Assert.Equal(100, await shown.CountAsync());
        Assert.Equal($"{total} found, the first 100 shown", await page.Locator("#shown").TextContentAsync());
        await page.Locator("#more").ClickAsync();
        Assert.Equal(200, await shown.CountAsync());

        // What is not there yet is found like the rest, and stands in its place.
        await page.Locator("#search").FillAsync("'web-499'");
        var perObject = await shown.CountAsync();
        Assert.InRange(perObject, 1, 20);
        Assert.Equal(perObject, await page.Locator(".file[data-file='k8s/9.yaml'] .finding:not([hidden])").CountAsync());
        var id = (await shown.Last.GetAttributeAsync("id"))!;
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(100, await shown.CountAsync());
        await page.Locator("#file").SelectOptionAsync("k8s/5.yaml");
        Assert.Equal(total / 10, await Found(page));
        await page.Locator("#reset").ClickAsync();
        Assert.Equal(total, await Found(page));

        // A link to any finding leads to it, and all of them come in their order.
        await page.EvaluateAsync("id => { location.hash = id; }", id);
        await page.Locator($"#{id} .code").WaitForAsync();
        while (await page.Locator("#more").IsVisibleAsync())
            await page.Locator("#more").ClickAsync();
        var ids = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.finding')].map(f => f.id)");
        var identities = FindingIdentities.Of(report.Result);
        Assert.Equal(report.Result.Findings.Select(f => $"f-{identities[f].Fingerprint}"), ids);
        Assert.Empty(_unwanted);
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

    private static async Task<int> Found(IPage page) =>
        int.Parse((await page.Locator("#shown").TextContentAsync())!.Split(' ')[0], CultureInfo.InvariantCulture);

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

        // Once the script has counted, everything is there.
        await page.Locator("#shown:not(:empty)").WaitForAsync();
        return page;
    }
}
