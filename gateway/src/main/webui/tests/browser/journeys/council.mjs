import assert from "node:assert/strict";
import { close, meetings, votes } from "../fixtures/council.mjs";

const at = (origin, name, language = "en") => `${origin}/${language}/council/votes/${votes[name]}`;
const card = (page, state) => page.locator(".ballot").filter({ has: page.locator(`#ballot-${state}-name`) });

export const councilJourneys = {
  async "a representative votes, sees the turnout rise, and changes the vote until the close"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "open"));
    await page.getByText("5 of 14 members entitled to vote have voted.").first().waitFor();
    const france = card(page, "FRA");
    await france.getByRole("button", { name: "Check and cast" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "Choose yes, no or abstain." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "ballot-FRA-YES");
    await france.getByRole("radio", { name: "Yes" }).check();
    await france.getByLabel("Explanation of vote").fill("France supports care.");
    await page.reload();
    await page.locator("#ballot-FRA-explanation").waitFor();
    assert.equal(await page.locator("#ballot-FRA-explanation").inputValue(), "France supports care.");
    await france.getByRole("button", { name: "Check and cast" }).click();
    await page.getByRole("dialog").getByText("France votes: Yes").waitFor();
    assert.deepEqual(world.council.put, []);
    await page.getByRole("button", { name: "Cast the vote: Yes" }).click();
    await france.getByText("Voted Yes on 23 November 2026 at 19:24 UTC.").waitFor();
    assert.deepEqual(world.council.put, [{ choice: "YES", state: "FRA", explanation: "France supports care." }]);
    await page.getByText("6 of 14 members entitled to vote have voted.").first().waitFor();
    await page.locator(".vote-columns > [role=status]").getByText("6 of 14").waitFor({ state: "attached" });
    await france.getByRole("button", { name: "Change the vote" }).click();
    await france.getByRole("radio", { name: "Abstain" }).check();
    await france.getByRole("button", { name: "Check and change" }).click();
    await page.getByText("In place of the vote cast before: Yes.").waitFor();
    await page.getByRole("button", { name: "Cast the vote: Abstain" }).click();
    await france.getByText("Voted Abstain on").waitFor();
    assert.equal(world.council.put[1].replaces, 1);
  },

  async "one votes for a member that has delegated its vote, and by the keyboard alone"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "open"));
    await card(page, "DEU").waitFor();
    await page.locator("#ballot-DEU-YES").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Germany is against.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Germany votes: No").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Check and cast");
    await page.keyboard.press("Enter");
    const send = page.getByRole("button", { name: "Cast the vote: No" });
    for (let i = 0; i < 5 && !(await send.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await card(page, "DEU").getByText("Voted No on").waitFor();
    assert.deepEqual(world.council.put.map(({ state, choice }) => [state, choice]), [["DEU", "NO"]]);
    await page.waitForFunction(() => document.activeElement?.className === "ballot-standing");
  },

  async "what another person of the delegation cast meanwhile is shown and only replaced knowingly"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "open"));
    const france = card(page, "FRA");
    await france.getByRole("radio", { name: "Yes" }).check();
    await france.getByRole("button", { name: "Check and cast" }).click();
    Object.assign(world.council.ballots.open.FRA, { cast: true, choice: "NO", ordinal: 1, castAt: "2026-11-23T19:20:00Z", explanation: "Not yet." });
    await page.getByRole("button", { name: "Cast the vote: Yes" }).click();
    await page.getByRole("heading", { name: "Your delegation has voted meanwhile" }).waitFor();
    await page.getByText("cast the vote of France on 23 November 2026 at 19:20 UTC: No. You chose: Yes.").waitFor();
    await page.getByText("Not yet.").first().waitFor();
    assert.deepEqual(world.council.put, []);
    await page.getByRole("button", { name: "Replace it: Yes" }).click();
    await france.getByText("Voted Yes on").waitFor();
    assert.equal(world.council.put[0].replaces, 1);
  },

  async "a secret ballot is warned of, is kept nowhere and cannot be changed"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "secret"));
    const france = card(page, "FRA");
    await france.getByText("Once cast it cannot be changed").waitFor();
    assert.equal(await france.getByLabel("Explanation of vote").count(), 0);
    await france.getByRole("radio", { name: "No" }).check();
    assert.equal(await page.evaluate(() => JSON.stringify(sessionStorage).includes("NO")), false);
    await france.getByRole("button", { name: "Check and cast" }).click();
    await page.getByRole("dialog").getByText("Once cast it cannot be changed").waitFor();
    await page.getByRole("button", { name: "Cast the vote: No" }).click();
    await france.getByText("It is secret and cannot be changed.").waitFor();
    assert.equal(await france.getByRole("button").count(), 0);
    world.council.ballots.secret.DEU.cast = true;
    await card(page, "DEU").getByRole("radio", { name: "Yes" }).check();
    await card(page, "DEU").getByRole("button", { name: "Check and cast" }).click();
    await page.getByRole("button", { name: "Cast the vote: Yes" }).click();
    await page.getByText("The secret ballot of Germany has been cast by another person").waitFor();
    assert.equal(await page.getByRole("button", { name: /Replace/ }).count(), 0);
  },

  async "a vote that is closed while one is about to cast says that the ballot does not count"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "open"));
    await card(page, "FRA").getByRole("radio", { name: "Yes" }).check();
    await card(page, "FRA").getByRole("button", { name: "Check and cast" }).click();
    close(world.council, "open");
    await page.getByRole("heading", { name: "The vote is closed" }).waitFor();
    await page.getByText("“Yes” for France does not count.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    await page.getByText("No vote was cast. Your choice “Yes” was not sent before the close").waitFor();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    await page.getByRole("link", { name: "Read decision EC-1/DEC.1" }).waitFor();
    assert.deepEqual(world.council.put, []);
  },

  async "when the session ends, the choice is kept and the reader is led back"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "open"));
    await card(page, "FRA").getByRole("radio", { name: "No" }).check();
    await card(page, "FRA").getByRole("button", { name: "Check and cast" }).click();
    world.who = null;
    await page.getByRole("button", { name: "Cast the vote: No" }).click();
    const link = page.getByRole("dialog").getByRole("link", { name: "Sign in" });
    await link.waitFor();
    assert.match(await link.getAttribute("href"), /returnTo=%2Fen%2Fcouncil%2Fvotes/);
    world.who = people.voter;
    await page.reload();
    await card(page, "FRA").waitFor();
    assert.equal(await page.locator("#ballot-FRA-NO").isChecked(), true);
  },

  async "the roll call is downloaded in a form that a spreadsheet cannot run"({ page, origin }) {
    await page.goto(at(origin, "closed"));
    await page.getByText("=We reserve our position on the method.").waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the roll call (CSV)" }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), "roll-call-EC-1-DEC.1.csv");
    const stream = await download.createReadStream();
    let text = "";
    for await (const chunk of stream) text += chunk;
    assert.match(text, /"CHN","China","No","","CHN","'=We reserve our position on the method\."/);
    assert.equal(text.trim().split("\r\n").length, 16);
  },

  async "a representative delegates the vote before the opening and takes it back"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(at(origin, "proposed"));
    await page.getByRole("button", { name: "Delegate our vote" }).click();
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    await page.locator(".error-summary").getByRole("link", { name: "This is no member of the organ." }).click();
    await page.locator("#delegate-to").selectOption("KEN");
    await page.getByRole("button", { name: "Delegate", exact: true }).click();
    await page.getByRole("button", { name: "Delegate it to another" }).waitFor();
    assert.deepEqual(world.council.delegations.proposed.map(({ state, toState }) => [state, toState]), [["DEU", "FRA"], ["FRA", "KEN"]]);
    await page.getByRole("button", { name: "Take our vote back" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take our vote back" }).click();
    await page.getByRole("button", { name: "Delegate our vote" }).waitFor();
    assert.equal(world.council.delegations.proposed.length, 1);
  },

  async "without live events the page asks from time to time"({ page, origin, world }) {
    world.silent = true;
    await page.goto(at(origin, "open"));
    await page.getByText("This page asks for news every few seconds.").waitFor();
    world.council.votes.open.numbers = { ...world.council.votes.open.numbers, turnout: 9 };
    page.setDefaultTimeout(8000);
    await page.getByText("9 of 14 members entitled to vote have voted.").first().waitFor();
  },

  async "the secretary opens, closes and cancels a vote upon the version that was read"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(at(origin, "open"));
    await page.getByRole("button", { name: "Cancel the vote" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel the vote" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A reason is needed." }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel", exact: true }).click();
    await page.getByRole("button", { name: "Close the vote" }).click();
    world.stale = true;
    await page.getByRole("button", { name: "Close now" }).click();
    await page.getByRole("heading", { name: "This has changed" }).waitFor();
    world.stale = false;
    await page.getByRole("button", { name: "Show the present state" }).click();
    await page.getByRole("button", { name: "Close now" }).click();
    await page.getByRole("heading", { name: "Result" }).waitFor();
    await page.goto(at(origin, "proposed"));
    await page.getByRole("button", { name: "Open the vote" }).click();
    await page.getByLabel("Closes (UTC)").fill("2026-11-24T12:00");
    await page.getByRole("button", { name: "Open now" }).click();
    await page.getByText("Closes 24 November 2026 at 12:00 UTC").waitFor();
  },

  async "vote, decision, parameter and application lead to each other in both directions"({ page, origin }) {
    await page.goto(at(origin, "closed"));
    await page.getByRole("link", { name: "Read decision EC-1/DEC.1" }).click();
    await page.waitForURL(/\/council\/decisions\/EC-1\/DEC\.1$/);
    await page.getByRole("link", { name: "Frontier: compute of the training" }).click();
    await page.waitForURL(/\/treaty\/thresholds\/frontier\.flop#version-2$/);
    await page.getByRole("link", { name: "EC-1/DEC.1" }).click();
    await page.getByRole("link", { name: "10 in favour, 2 against, 1 abstaining" }).click();
    await page.waitForURL(new RegExp(votes.closed));
    await page.getByRole("link", { name: "at a meeting" }).click();
    await page.getByRole("heading", { name: "First session of the Executive Council" }).waitFor();
    await page.getByRole("link", { name: "EC-1/DEC.1" }).first().waitFor();
    await page.goto(`${origin}/en/permits/TA-2026-USA-000001-X`);
    await page.locator(".triggers").getByRole("link", { name: /version 1/i }).first().click();
    await page.waitForURL(/\/treaty\/thresholds\/.*#version-1$/);
    await page.locator("#version-1[data-named]").waitFor();
    await page.reload();
    await page.locator("#version-1[data-named]").waitFor();
  },

  async "two dates are compared in the address, and what is the same is said to be"({ page, origin }) {
    await page.goto(`${origin}/en/treaty/thresholds`);
    await page.getByLabel("First date").fill("2026-06-01");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForURL(/from=2026-06-01/);
    await page.locator(".compare-figures").getByRole("link", { name: "EC-1/DEC.1" }).waitFor();
    assert.match(await page.locator(".compare-figures tbody").innerText(), /10²⁵\sFLOP[\s\S]*10²⁴\sFLOP/);
    await page.getByLabel("First date").fill("2026-11-20");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText("Every figure is the same on both dates.").waitFor();
    await page.goBack();
    await page.locator(".compare-figures").getByRole("link", { name: "EC-1/DEC.1" }).waitFor();
  },

  async "votes and meetings are found by organ and status, and the way back undoes it"({ page, origin }) {
    await page.goto(`${origin}/en/council/votes`);
    await page.locator("#status").selectOption("OPEN");
    await page.waitForURL(/status=OPEN/);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 3);
    await page.locator("#organ").selectOption("COP");
    await page.getByText("No vote matches these filters.").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 6);
    await page.goto(`${origin}/en/council`);
    await page.getByRole("link", { name: "Conference of the Parties" }).click();
    await page.waitForURL(/organ=COP/);
    await page.getByText("States hold no seats in this organ.").or(page.getByText("Every Party is a member")).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "COP-1/DEC.2" }).waitFor();
  },

  async "the secretary records who is in the room and decides on credentials, with the quorum in sight"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/desk/council/${meetings.open}`);
    await page.getByText("12 of 15 members are present; 8 are needed. There is a quorum.").waitFor();
    for (const state of ["Australia", "Brazil", "China", "Germany", "Egypt"]) {
      await page.getByRole("button", { name: `Has left: ${state}` }).click();
      await page.getByRole("button", { name: `Has come: ${state}` }).waitFor();
    }
    await page.getByText("7 of 15 members are present; 8 are needed. There is no quorum.").waitFor();
    await page.getByRole("button", { name: "Reject" }).click();
    await page.getByLabel("Reason").fill("Not signed.");
    world.stale = true;
    await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
    await page.getByRole("heading", { name: "This has changed" }).waitFor();
    world.stale = false;
    await page.getByRole("button", { name: "Show the present state" }).click();
    assert.equal(await page.getByLabel("Reason").inputValue(), "Not signed.");
    await page.getByRole("dialog").getByRole("button", { name: "Reject" }).click();
    await page.getByText("Not signed.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Record credentials" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Record", exact: true }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A name is needed." }).click();
    await page.getByLabel("Name of the representative").fill("Wanjiru Otieno");
    await page.locator("#credential-state").selectOption("KEN");
    await page.getByLabel("Day of the letter").fill("2026-11-20");
    await page.getByRole("dialog").getByRole("button", { name: "Record", exact: true }).click();
    await page.getByRole("row", { name: /Wanjiru Otieno/ }).getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page.getByRole("row", { name: /Wanjiru Otieno/ }).getByText("Approved").waitFor();
    await page.getByRole("button", { name: "Close the meeting" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close the meeting" }).click();
    await page.getByText("Closed", { exact: true }).first().waitFor();
  },

  async "a proposal is written, survives a reload, and its complaints lead to their fields"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/desk/council/${meetings.open}`);
    await page.getByRole("link", { name: "Put a proposal to the vote" }).click();
    await page.waitForURL(new RegExp(`meeting=${meetings.open}`));
    await page.locator("#effect-0-key").selectOption("frontier.flop");
    await page.locator(".standing").getByText("10²⁵").waitFor();
    await page.getByLabel("New value").fill("1e24");
    await page.locator("#effect-0-transition").selectOption("GRACE");
    await page.getByLabel("Days of grace").fill("30");
    await page.getByRole("button", { name: "Put it to the organ" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A title in English is needed." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "title-en");
    await page.keyboard.type("A lower limit");
    await page.reload();
    await page.locator("#title-en").waitFor();
    assert.equal(await page.locator("#title-en").inputValue(), "A lower limit");
    await page.getByRole("button", { name: "Put it to the organ" }).click();
    await page.waitForURL(new RegExp(`/council/votes/${votes.proposed}`));
    const [put] = world.council.put;
    assert.equal(put.meeting, meetings.open);
    assert.deepEqual(put.proposal.effects, [{ kind: "PARAMETER", parameter: { key: "frontier.flop", value: "1e24", transitionalRule: "GRACE", graceDays: 30 } }]);
  },

  async "a meeting is convened and a complaint is told at its field"({ page, origin, world, people }) {
    world.who = people.secretary;
    await page.goto(`${origin}/en/desk/council`);
    await page.getByRole("button", { name: "Convene a meeting" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Convene", exact: true }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A title in English is needed." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "meeting-titleEn");
    await page.getByLabel("Title in English").fill("Fourth session");
    await page.getByLabel("Title in French").fill("Quatrième session");
    await page.getByLabel("Begins (UTC)").fill("2027-06-01T09:00");
    await page.getByLabel("Ends (UTC)").fill("2027-06-03T16:00");
    await page.getByRole("dialog").getByLabel("Place", { exact: true }).fill("Geneva");
    await page.getByRole("dialog").getByRole("button", { name: "Convene", exact: true }).click();
    await page.getByRole("link", { name: "Fourth session" }).waitFor();
  },

  async "a representative finds on the home page which open votes still need an answer"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(`${origin}/en/my`);
    await page.getByText("Needs 2 votes from you").first().waitFor();
    await page.getByText("You have voted.").waitFor();
    await page.getByRole("link", { name: "Lower limit on compute of the training" }).click();
    await page.waitForURL(new RegExp(votes.open));
  },

  async "a delegation says that it leaves and comes back, and the quorum follows"({ page, origin, world, people }) {
    world.who = people.voter;
    await page.goto(`${origin}/en/meetings/${meetings.open}`);
    await page.getByText("France is recorded as present.").waitFor();
    await page.getByRole("button", { name: "We are leaving" }).click();
    await page.getByText("France is not recorded as present.").waitFor();
    await page.getByText("11 of 15 members are present").waitFor();
    await page.getByRole("button", { name: "We are present" }).click();
    await page.getByText("12 of 15 members are present").waitFor();
  },
};
