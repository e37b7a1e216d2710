import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isLanguage, preferredLanguage } from "./i18n/languages";
import { switchLanguage } from "./i18n/setup";
import { inLanguage, parseSearch, stringifySearch } from "./layout/links";
import { NotFound } from "./layout/NotFound";
import { Shell } from "./layout/Shell";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** An address without a language gets the reader's. */
const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: `/${preferredLanguage(navigator.languages)}` as string, replace: true });
  },
});

const inLanguageOf = createRoute({
  getParentRoute: () => root,
  path: "$lang",
  component: Shell,
  notFoundComponent: NotFound,
  beforeLoad: async ({ params, location }) => {
    if (!isLanguage(params.lang)) {
      const pages = ["states", "treaty", "permits", "screen", "capabilities", "reservations", "measures", "undertakings", "notifications", "subscriptions", "contact-confirmation", "my", "lab", "desk", "home", "council", "meetings"];
      if (!pages.includes(params.lang)) throw notFound();
      const target = inLanguage(preferredLanguage(navigator.languages), location.pathname);
      throw redirect({ to: target as string, search: location.search as never, hash: location.hash, replace: true });
    }
    await switchLanguage(params.lang);
  },
});

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inLanguageOf, path, component });

const routes = root.addChildren([
  start,
  inLanguageOf.addChildren([
    page("/", lazyRouteComponent(() => import("./home/HomePage"), "HomePage")),
    page("states", lazyRouteComponent(() => import("./states/StatesPage"), "StatesPage")),
    page("states/$code", lazyRouteComponent(() => import("./states/StatePage"), "StatePage")),
    page("screen", lazyRouteComponent(() => import("./screening/ScreenPage"), "ScreenPage")),
    page("permits", lazyRouteComponent(() => import("./permits/RegisterPage"), "RegisterPage")),
    page("permits/$number", lazyRouteComponent(() => import("./permits/ApplicationPage"), "ApplicationPage")),
    page("treaty", lazyRouteComponent(() => import("./treaty/TreatyPage"), "TreatyPage")),
    page("treaty/thresholds", lazyRouteComponent(() => import("./treaty/ThresholdsPage"), "ThresholdsPage")),
    page("capabilities", lazyRouteComponent(() => import("./capabilities/CapabilitiesPage"), "CapabilitiesPage")),
    page("home", lazyRouteComponent(() => import("./session/OwnHomePage"), "OwnHomePage")),
    page("my", lazyRouteComponent(() => import("./session/DelegatePage"), "DelegatePage")),
    page("lab", lazyRouteComponent(() => import("./session/LabPage"), "LabPage")),
    page("desk", lazyRouteComponent(() => import("./session/DeskPage"), "DeskPage")),
    page("my/acts", lazyRouteComponent(() => import("./instruments/ActsPage"), "ActsPage")),
    page("my/acts/new", lazyRouteComponent(() => import("./instruments/NewActPage"), "NewActPage")),
    page("my/acts/$id", lazyRouteComponent(() => import("./instruments/ActPage"), "ActPage")),
    page("desk/acts", lazyRouteComponent(() => import("./instruments/DeskActsPage"), "DeskActsPage")),
    page("desk/acts/$id", lazyRouteComponent(() => import("./instruments/DeskActPage"), "DeskActPage")),
    page("desk/register", lazyRouteComponent(() => import("./instruments/EntriesPage"), "EntriesPage")),
    page("desk/register/$id", lazyRouteComponent(() => import("./instruments/EntryPage"), "EntryPage")),
    page("treaty/entry-into-force", lazyRouteComponent(() => import("./simulation/SimulationPage"), "SimulationPage")),
    page("reservations", lazyRouteComponent(() => import("./reservations/ReservationsPage"), "ReservationsPage")),
    page("reservations/$id", lazyRouteComponent(() => import("./reservations/ReservationPage"), "ReservationPage")),
    page("measures", lazyRouteComponent(() => import("./measures/MeasuresPage"), "MeasuresPage")),
    page("measures/$id", lazyRouteComponent(() => import("./measures/MeasurePage"), "MeasurePage")),
    page("my/measures", lazyRouteComponent(() => import("./measures/own/OwnMeasuresPage"), "OwnMeasuresPage")),
    page("my/measures/new", lazyRouteComponent(() => import("./measures/own/NewDraftPage"), "NewDraftPage")),
    page("my/measures/$id", lazyRouteComponent(() => import("./measures/own/DraftPage"), "DraftPage")),
    page("undertakings", lazyRouteComponent(() => import("./undertakings/UndertakingsPage"), "UndertakingsPage")),
    page("undertakings/$id", lazyRouteComponent(() => import("./undertakings/UndertakingPage"), "UndertakingPage")),
    page("notifications", lazyRouteComponent(() => import("./notifications/NotificationsPage"), "NotificationsPage")),
    page("notifications/$number", lazyRouteComponent(() => import("./notifications/NotificationPage"), "NotificationPage")),
    page("subscriptions", lazyRouteComponent(() => import("./subscriptions/SubscriptionPage"), "SubscriptionPage")),
    page("contact-confirmation", lazyRouteComponent(() => import("./contacts/ContactConfirmationPage"), "ContactConfirmationPage")),
    page("my/contacts", lazyRouteComponent(() => import("./contacts/ContactsPage"), "ContactsPage")),
    page("desk/mail", lazyRouteComponent(() => import("./mail/MailPage"), "MailPage")),
    page("council/votes/$id", lazyRouteComponent(() => import("./votes/VotePage"), "VotePage")),
    page("council/votes", lazyRouteComponent(() => import("./votes/VotesPage"), "VotesPage")),
    page("council/decisions", lazyRouteComponent(() => import("./decisions/DecisionsPage"), "DecisionsPage")),
    page("council/decisions/$session/$serial", lazyRouteComponent(() => import("./decisions/DecisionPage"), "DecisionPage")),
    page("treaty/thresholds/$key", lazyRouteComponent(() => import("./treaty/ParameterPage"), "ParameterPage")),
    page("council", lazyRouteComponent(() => import("./organs/CouncilPage"), "CouncilPage")),
    page("meetings", lazyRouteComponent(() => import("./meetings/MeetingsPage"), "MeetingsPage")),
    page("meetings/$id", lazyRouteComponent(() => import("./meetings/MeetingPage"), "MeetingPage")),
    page("desk/council", lazyRouteComponent(() => import("./meetings/DeskCouncilPage"), "DeskCouncilPage")),
    page("desk/council/propose", lazyRouteComponent(() => import("./proposals/ProposePage"), "ProposePage")),
    page("desk/council/$id", lazyRouteComponent(() => import("./meetings/DeskMeetingPage"), "DeskMeetingPage")),
    page("desk/council/proposals/$id", lazyRouteComponent(() => import("./proposals/RevisePage"), "RevisePage")),
    page("desk/council/emergency-order", lazyRouteComponent(() => import("./orders/OrderPage"), "OrderPage")),
    page("meetings/$id/papers/$paper", lazyRouteComponent(() => import("./papers/PaperPage"), "PaperPage")),
  ]),
]);

export function createPortalRouter() {
  return createRouter({
    routeTree: routes,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: "intent",
    trailingSlash: "never",
    defaultPendingMs: 300,
  });
}
