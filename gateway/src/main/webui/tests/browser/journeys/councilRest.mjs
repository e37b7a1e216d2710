import assert from "node:assert/strict";
import { meetings, papers } from "../fixtures/councilRest.mjs";
import { votes } from "../fixtures/council.mjs";
import { audit } from "../browser.mjs";

const put = "Put it to the organ";
const propose = (origin) => `${origin}/en/desk/council/propose`;
const focused = (page) => page.evaluate(() => document.activeElement?.id);
const clean = async (page) => assert.deepEqual(await audit(page), []);

export const councilRestJourneys = {
  async "what a draft would change is asked for once by hand, and then follows what is written"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(propose(origin));
    await page.getByText("Choose each parameter and write its new value first.").waitFor();
    assert.equal(await page.getByRole("button", { name: "See what would change" }).isDisabled(), true);
    await page.locator("#effect-0-key").selectOption("frontier.flop");
    await page.locator("#effect-0-value").fill("1e24");
    await page.waitForTimeout(1000);
    assert.equal(world.council.previews, undefined);
    await page.getByRole("button", { name: "See what would change" }).click();
    const row = page.getByRole("row", { name: /TA-2026-FRA-000002-K/ });
    await row.getByText("Training permit required").waitFor();
    await row.getByText("Prohibited by default").waitFor();
    await row.getByText("applies only to applications filed from its effect on").waitFor();
    await page.getByText("20 looked at, 14 of another class under the draft, 0 of them reached by it.").waitFor();
    await page.getByText("There are no permits in this register yet.").waitFor();
    await page.getByText("12 more are not listed here.").waitFor();
    assert.equal(world.council.previews, 1);
    await page.locator("#effect-0-transition").selectOption("GRACE");
    await page.locator("#effect-0-graceDays").fill("30");
    await row.getByText("Only if decided from 23 December 2026 at 19:24 UTC on").waitFor();
    assert.ok(world.council.previews <= 3, `${world.council.previews} questions`);
    await page.locator("#effect-0-key").selectOption("frontier.capability.baseline");
    await page.locator("#effect-0-value").fill("GPT-4");
    await page.getByText("Nothing that is pending or under way would change its class.").waitFor();
    await clean(page);
    await page.locator("#effect-0-key").selectOption("frontier.flop");
    await page.locator("#effect-0-value").fill("a lot");
    await page.getByRole("link", { name: "This is not a number." }).click();
    assert.equal(await focused(page), "effect-0-value");
    world.preview = "DOWN";
    await page.locator("#effect-0-value").fill("1e23");
    await page.getByText("The register of permits cannot be asked at the moment.").waitFor();
    assert.equal(await row.count(), 0);
    await clean(page);
    world.preview = null;
    await page.getByRole("button", { name: "Ask again" }).click();
    await row.getByRole("link", { name: "TA-2026-FRA-000002-K" }).click();
    await page.waitForURL(/\/permits\/TA-2026-FRA-000002-K$/);
    await page.goBack();
    await page.locator("#effect-0-value").waitFor();
    assert.equal(await page.locator("#effect-0-value").inputValue(), "1e23");
  },

  async "a representative sees before the vote what would change if it carried, others are told why they do not"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(`${origin}/en/council/votes/${votes.proposed}`);
    await page.getByRole("heading", { name: "What would change if it carried" }).waitFor();
    assert.equal(world.council.previews, undefined);
    await page.getByRole("button", { name: "See what would change" }).click();
    await page.getByText("If it holds from 1 January 2027 at 00:00 UTC.").waitFor();
    await page.getByRole("row", { name: /TA-2026-FRA-000002-K/ }).getByRole("link", { name: "France" }).waitFor();
    await clean(page);
    world.who = people.lab;
    await page.reload();
    await page.getByRole("button", { name: "See what would change" }).click();
    await page.getByText("Your account may not ask this.").waitFor();
    world.who = null;
    await page.reload();
    await page.getByText("Delegates and the secretariat can ask this.").waitFor();
    assert.equal(await page.getByRole("button", { name: "See what would change" }).count(), 0);
    world.who = people.voter;
    await page.goto(`${origin}/en/council/votes/${votes.secret}`);
    await page.locator(".ballot form").first().waitFor();
    assert.equal(await page.getByRole("heading", { name: "What would change if it carried" }).count(), 0);
  },

  async "the matter follows from what the text does, and is explained"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(propose(origin));
    const matter = page.locator("#matter");
    await matter.getByText("A change of a parameter is decided as a threshold.").waitFor();
    await page.locator("#effect-0-kind").selectOption("EARLIER_DECISION");
    await matter.getByText("Write its number to see which.").waitFor();
    await page.locator("#effect-0-decision").fill("EC-7/DEC.7");
    await matter.getByText("No decision EC-7/DEC.7 has been found").waitFor();
    await page.locator("#effect-0-decision").fill("EC-1/DEC.1");
    await matter.getByText("What becomes of EC-1/DEC.1 is put under the matter of that decision: Threshold.").waitFor();
    await page.getByRole("link", { name: "Lower limit on compute of the training" }).waitFor();
    await page.locator("#effect-0-decision").fill("EC-2026/ORD.1");
    await matter.getByText("EC-2026/ORD.1 is an emergency order").waitFor();
    await page.getByRole("button", { name: "Add another effect" }).click();
    await page.locator("#effect-1-kind").selectOption("ELECTION");
    await matter.getByText("Put them to the organ as separate proposals.").waitFor();
    await page.locator("#effect-1-seats-0-seat").selectOption("6");
    await page.locator("#title-en").fill("Two things");
    await clean(page);
    await page.getByRole("button", { name: put }).click();
    const summary = page.locator(".error-summary");
    await summary.getByRole("link", { name: "A State is needed." }).click();
    assert.equal(await focused(page), "effect-1-seats-0-state");
    assert.deepEqual(world.council.put, []);
    await page.locator("#effect-1-seats-0-state").selectOption("KEN");
    await page.locator("#effect-1-seats-0-from").fill("2027-01-01");
    await page.locator("#effect-1-seats-0-until").fill("2029-01-01");
    await page.getByRole("button", { name: put }).click();
    await summary.getByRole("link", { name: /decided as another matter/ }).click();
    assert.equal(await focused(page), "effect-1-kind");
    await page.getByRole("button", { name: "Leave out effect 2" }).click();
    await page.getByRole("button", { name: "Leave out effect 1" }).click();
    await page.locator("select#matter").selectOption("BUDGET");
    await page.getByRole("button", { name: put }).click();
    await page.waitForURL(new RegExp(`/council/votes/${votes.proposed}`));
    const [body] = world.council.put;
    assert.deepEqual([body.matter, body.proposal.effects], ["BUDGET", []]);
  },

  async "every effect can be written, and texts in other languages beside"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(propose(origin));
    await page.locator("#title-en").fill("List");
    await page.getByRole("button", { name: "Add the text in: العربية" }).click();
    await page.locator("#title-ar").fill("القائمة");
    await page.locator("#text-ar").fill("نص");
    await page.locator("#effect-0-kind").selectOption("CAPABILITY_LIST");
    await page.getByRole("button", { name: /Begin with the list in force/ }).click();
    const rows = await page.locator(".row-form").count();
    assert.ok(rows > 1);
    await page.getByRole("button", { name: "Leave out capability 1" }).click();
    await page.getByRole("button", { name: "Add a capability" }).click();
    const last = `#effect-0-capabilities-${rows - 1}`;
    await page.locator(`${last}-code`).fill("SELF_REPLICATION");
    await clean(page);
    await page.getByRole("button", { name: put }).click();
    await page.waitForURL(new RegExp(votes.proposed));
    const [{ matter, proposal }] = world.council.put;
    assert.equal(matter, "CAPABILITY_LIST");
    assert.deepEqual([proposal.title.ar, proposal.text.ar], ["القائمة", "نص"]);
    assert.equal(proposal.effects[0].capabilityList.capabilities.at(-1).code, "SELF_REPLICATION");
    for (const [kind, fill, member] of [
      ["ALIGNMENT", () => page.locator("#effect-0-finding").selectOption("DECLARED_UNSOLVABLE"), { alignment: { finding: "DECLARED_UNSOLVABLE" } }],
      ["CLASS_PAUSE", () => page.locator("#effect-0-runs").selectOption("ALL_PERMITTED"), { classPause: { runs: "ALL_PERMITTED", paused: true } }],
      ["FRONTIER_PERMIT", () => page.locator("#effect-0-application").fill("TA-2026-FRA-000002-K"), { frontierPermit: { application: "TA-2026-FRA-000002-K", approved: true } }],
    ]) {
      await page.goto(propose(origin));
      await page.locator("#title-en").fill(kind);
      await page.locator("#effect-0-kind").selectOption(kind);
      await fill();
      await page.getByRole("button", { name: put }).click();
      await page.waitForURL(new RegExp(votes.proposed));
      assert.deepEqual(world.council.put.at(-1).proposal.effects, [{ kind, ...member }]);
      assert.equal(world.council.put.at(-1).matter, kind);
    }
  },

  async "a proposal is revised before it is opened, upon the version that was read"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/council/votes/${votes.proposed}`);
    await page.getByRole("link", { name: "Revise the proposal" }).click();
    await page.waitForURL(/\/desk\/council\/proposals\//);
    assert.equal(await page.locator("#effect-0-dailyFactor").inputValue(), "0.999");
    await page.locator("#title-en").fill("");
    await page.getByRole("button", { name: "Save the revised proposal" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A title in English is needed." }).click();
    assert.equal(await focused(page), "title-en");
    await page.locator("#title-en").fill("Size, revised");
    Object.assign(world.council.votes.proposed.proposal, { title: { en: "Size, by somebody else", fr: "Taille" } });
    world.council.versions.proposed++;
    // The page reads the newer version; what is kept was made from the older one.
    await page.reload();
    assert.equal(await page.locator("#title-en").inputValue(), "Size, revised");
    await page.getByRole("button", { name: "Save the revised proposal" }).click();
    await page.getByRole("heading", { name: "The proposal has been revised meanwhile" }).waitFor();
    await page.getByRole("row", { name: /Size, revised/ }).getByText("Size, by somebody else").waitFor();
    await clean(page);
    assert.deepEqual(world.council.put, []);
    await page.getByRole("button", { name: "Put mine in its place" }).click();
    await page.getByRole("heading", { level: 1, name: "Size, revised" }).waitFor();
    assert.equal(world.council.put[0].proposal.effects[0].parameter.dailyFactor, "0.999");
    await page.getByRole("link", { name: "Revise the proposal" }).click();
    await page.locator("#title-en").fill("Another");
    world.council.versions.proposed++;
    world.who = null;
    await page.getByRole("button", { name: "Save the revised proposal" }).click();
    world.who = people.secretary;
    await page.getByRole("button", { name: "Save the revised proposal" }).click();
    await page.getByRole("button", { name: "Drop mine and read the newer one" }).click();
    await page.getByRole("heading", { level: 1, name: "Size, revised" }).waitFor();
    assert.equal(world.council.put.length, 1);
  },

  async "the head of the secretariat issues an emergency order, once"({ page, origin, world, people }) {
    world.who = people.head;
    await page.goto(`${origin}/en/desk/council`);
    await page.getByRole("link", { name: "Emergency order" }).click();
    await page.locator("#title-en").fill("Lower at once");
    await page.locator("#effect-0-key").selectOption("frontier.flop");
    await page.locator("#effect-0-value").fill("1e23");
    await page.getByRole("button", { name: "Check and issue" }).click();
    await page.getByText("It lapses at the end of the thirtieth day after").waitFor();
    assert.equal(world.council.put.length, 0);
    await page.getByRole("button", { name: "Issue the order" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "The text in en is missing." }).click();
    assert.equal(await focused(page), "text-en");
    await page.keyboard.type("The limit is lowered.");
    await page.locator("#text-fr").fill("La limite est abaissée.");
    await page.locator("#title-fr").fill("Abaisser sans délai");
    await page.reload();
    assert.equal(await page.locator("#text-en").inputValue(), "The limit is lowered.");
    await page.getByRole("button", { name: "Check and issue" }).click();
    await clean(page);
    await page.getByRole("button", { name: "Issue the order" }).click();
    await page.waitForURL(/\/council\/decisions\/TS-2026\/ORD\.2$/);
    await page.getByText("none: an order of the head of the secretariat").waitFor();
    const [{ proposal, key }] = world.council.put;
    assert.deepEqual(proposal.effects, [{ kind: "PARAMETER", parameter: { key: "frontier.flop", value: "1e23", transitionalRule: "APPLY_AT_FILING" } }]);
    assert.match(key, /^[0-9a-f-]{36}$/);
  },

  async "arrears are recorded and ended on the desk"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/desk/council`);
    const section = page.locator("section", { has: page.getByRole("heading", { name: "Arrears" }) });
    await section.getByRole("link", { name: "Mexico" }).waitFor();
    await section.getByRole("button", { name: "Record arrears, or their end" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Record", exact: true }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A State is needed." }).click();
    assert.equal(await focused(page), "arrears-state");
    await page.locator("#arrears-state").selectOption("KEN");
    await page.locator("#arrears-from").fill("2026-11-01");
    await page.getByRole("dialog").getByRole("button", { name: "Record", exact: true }).click();
    await section.getByRole("link", { name: "Kenya" }).waitFor();
    assert.deepEqual({ ...world.council.put[0], key: undefined }, { state: "KEN", from: "2026-11-01", until: null, key: undefined });
    await section.getByRole("button", { name: "Record arrears, or their end" }).click();
    assert.equal(await page.locator("#arrears-state").inputValue(), "");
    await page.locator("#arrears-state").selectOption("MEX");
    await page.locator("#arrears-from").fill("2026-01-01");
    await page.locator("#arrears-until").fill("2026-11-20");
    await clean(page);
    await page.getByRole("dialog").getByRole("button", { name: "Record", exact: true }).click();
    await section.getByRole("link", { name: "Mexico" }).waitFor({ state: "detached" });
    world.who = people.staff;
    await page.reload();
    await section.getByRole("link", { name: "Kenya" }).waitFor();
    assert.equal(await section.getByRole("button").count(), 0);
  },

  async "attendance that is pressed again after a lost answer is recorded under one key, and anew when it is meant anew"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/desk/council/${meetings.open}`);
    const leaves = page.getByRole("button", { name: "Has left: Australia" });
    await leaves.waitFor();
    world.lost = true;
    await leaves.click();
    await page.getByText("The answer was lost on the way.").waitFor();
    world.lost = false;
    await leaves.click();
    const comes = page.getByRole("button", { name: "Has come: Australia" });
    await comes.click();
    await leaves.click();
    await comes.waitFor();
    const keys = world.council.attendance.map(({ key }) => key);
    assert.equal(keys.length, 4);
    assert.equal(keys[0], keys[1]);
    assert.equal(new Set(keys).size, 3);
    world.who = people.voter;
    world.council.attendance = [];
    await page.goto(`${origin}/en/meetings/${meetings.open}`);
    world.lost = true;
    await page.getByRole("button", { name: "We are leaving" }).click();
    await page.getByText("The answer was lost on the way.").waitFor();
    // It was recorded all the same: now the opposite is meant.
    world.council.present = world.council.present.filter((state) => state !== "FRA");
    world.lost = false;
    page.setDefaultTimeout(12_000);
    await page.getByRole("button", { name: "We are present" }).click();
    await page.getByText("France is recorded as present.").waitFor();
    const [left, came] = world.council.attendance;
    assert.notEqual(left.key, came.key);
  },

  async "agenda, papers, minutes and calendar are reached from the meeting, and the calendar of an organ from the organ"({ page, origin, world, people }) {
    await page.goto(`${origin}/en/meetings/${meetings.open}`);
    const nav = page.getByRole("navigation", { name: "On this meeting" });
    assert.equal(await nav.getByRole("link", { name: "Calendar file (.ics)" }).getAttribute("href"), `/v1/meetings/${meetings.open}/calendar?language=en`);
    await nav.getByRole("link", { name: "Agenda" }).click();
    await page.getByRole("link", { name: "Vote: Threshold" }).waitFor();
    await page.getByText("There are no minutes that you may read.").waitFor();
    assert.equal(await page.getByRole("link", { name: "Conduct of the session" }).count(), 0);
    await page.getByRole("link", { name: "Note on the thresholds" }).click();
    await page.waitForURL(new RegExp(papers.note));
    await page.getByText("The expert board has advised so.").waitFor();
    await page.getByText("Earlier version, issued 30 October 2026").waitFor();
    await page.getByRole("link", { name: "the meeting it was issued for" }).click();
    await page.waitForURL(new RegExp(`/meetings/${meetings.open}$`));
    await page.getByRole("link", { name: "EC", exact: true }).click();
    await page.waitForURL(/council\?organ=EC/);
    assert.equal(await page.getByRole("link", { name: "Calendar of its meetings (.ics)" }).getAttribute("href"), "/v1/calendar?organ=EC&language=en");
    world.who = people.voter;
    await page.goto(`${origin}/fr/meetings/${meetings.open}`);
    await page.getByRole("link", { name: "Conduite de la session" }).waitFor();
    await page.goto(`${origin}/en/meetings/${meetings.past}`);
    await page.getByText("The Council adopted decision EC-1/DEC.1.").waitFor();
    await page.locator(".agenda").getByRole("link", { name: "EC-1/DEC.1" }).waitFor();
  },

  async "from an application to the meeting that made its threshold, and back, by links alone"({ page, origin }) {
    await page.goto(`${origin}/en/permits/TA-2026-USA-000001-X`);
    await page.locator(".triggers").getByRole("link", { name: /version 1/i }).first().click();
    await page.waitForURL(/\/treaty\/thresholds\/.*#version-1$/);
    await page.goto(`${origin}/en/treaty/thresholds/frontier.flop`);
    await page.locator("#version-2").getByRole("link", { name: "EC-1/DEC.1" }).click();
    await page.getByRole("link", { name: "10 in favour, 2 against, 1 abstaining" }).click();
    await page.getByRole("link", { name: "at a meeting" }).click();
    await page.getByRole("heading", { name: "First session of the Executive Council" }).waitFor();
    await page.locator(".agenda").getByRole("link", { name: "Vote: Threshold" }).click();
    await page.waitForURL(new RegExp(votes.closed));
    const pdf = page.getByRole("link", { name: "Protocol of the vote on EC-1/DEC.1 (PDF)" });
    assert.equal(await pdf.getAttribute("href"), `/v1/votes/${votes.closed}/protocol?lang=en`);
    await page.getByRole("link", { name: "Read decision EC-1/DEC.1" }).click();
    await page.getByText("It made version 2 of the figure.").waitFor();
    await page.getByRole("link", { name: "Frontier: compute of the training" }).click();
    await page.waitForURL(/frontier\.flop#version-2$/);
    await page.locator("#classified-heading").waitFor();
    await page.getByRole("link", { name: "TA-2026-USA-000001-X" }).click();
    await page.waitForURL(/\/permits\/TA-2026-USA-000001-X$/);
  },

  async "the secretary finds the protocols of closed votes on the desk"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/fr/desk/council`);
    const link = page.getByRole("link", { name: "Procès-verbal du scrutin sur EC-1/DEC.1 (PDF)" });
    assert.equal(await link.getAttribute("href"), `/v1/votes/${votes.closed}/protocol?lang=fr`);
    await page.goto(`${origin}/en/desk/council/${meetings.past}`);
    await page.getByRole("link", { name: "Protocol of the vote on EC-1/DEC.1 (PDF)" }).waitFor();
    await page.getByRole("link", { name: "The meeting’s public page" }).click();
    await page.waitForURL(new RegExp(`/meetings/${meetings.past}$`));
  },
};
