// What Swagger UI leaves out for those who use a keyboard or a screen reader, as far as it can be mended from outside.
// What cannot is listed in docs/divergences.md.

/** Reference for the page it stands in: one h1, one main, and no choice among servers, of which there is one. */
function referenceLayout({ React, getComponent }) {
  const element = React.createElement;
  const part = (name) => element(getComponent(name, true));
  return element("div", { className: "swagger-ui" },
    part("SvgAssets"),
    part("errors"),
    element("div", { className: "scheme-container" }, part("AuthorizeBtnContainer")),
    part("operations"),
    part("Models"));
}

/** An address inside the button that opens its operation was a link to the same: one control within another. */
function plainAddress({ React }) {
  return ({ text }) => React.createElement("span", null, text);
}

/** The keyboard goes into the window, stays in it, and comes back; Escape closes it. */
function keyboardWindow(Original, { React, authActions }) {
  const element = React.createElement;
  return (properties) => {
    const box = React.useRef(null);
    const before = React.useRef(document.activeElement);
    React.useEffect(() => {
      // Where a token is asked for, the library has put the keyboard there already.
      if (!box.current.contains(document.activeElement)) box.current.querySelector(".close-modal").focus();
      const opener = before.current;
      return () => opener.focus();
    }, []);
    const onKeyDown = (event) => {
      if (event.key === "Escape") authActions.showDefinitions(false);
      if (event.key !== "Tab") return;
      const stops = [...box.current.querySelectorAll("button, input, select, textarea, a[href]")];
      const end = event.shiftKey ? stops.at(0) : stops.at(-1);
      if (event.target !== end) return;
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops.at(0)).focus();
    };
    return element("div", { ref: box, onKeyDown, role: "dialog", "aria-modal": "true", "aria-label": "Available authorizations" },
      element(Original, properties));
  };
}

/** Attributes that are wrong or missing in what the library draws; null takes one away. */
const MENDED = [
  // A table is one already; as a region it is a landmark without a name, and no table to those who hear it.
  [".responses-table[role]", { role: null }],
  // What scrolls must be reachable without a mouse.
  ["pre.microlight", { tabindex: "0" }],
  [".close-modal", { "aria-label": "Close" }],
  [".json-schema-2020-12-accordion:has(> .json-schema-2020-12-accordion__children:empty)", { "aria-label": "Details" }],
  [".body-param__text", { "aria-label": "Request body" }],
  // Names that hide the words everyone else sees.
  [".auth-btn-wrapper .authorize[aria-label]", { "aria-label": null }],
  ["label[for] + section input[aria-label]", { "aria-label": null }],
  // Else every subject's is called the same.
  [".opblock-tag .expand-operation", { "aria-label": (node) => node.closest(".opblock-tag").dataset.tag }],
  // A name where nothing is that could have one.
  ["div.copy-to-clipboard[aria-label]", { "aria-label": null }],
];

function mend(root) {
  for (const [selector, attributes] of MENDED) {
    for (const node of root.querySelectorAll(selector)) {
      for (const [name, given] of Object.entries(attributes)) {
        const value = typeof given === "function" ? given(node) : given;
        if (value === null) node.removeAttribute(name);
        else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
      }
    }
  }
}

/** Goes on mending while the library draws. */
window.keepAccessible = (root) => {
  new MutationObserver(() => mend(root)).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["role", "aria-label"] });
};

window.AccessibleReference = (system) => ({
  components: { ReferenceLayout: (properties) => referenceLayout({ ...system, ...properties }), DeepLink: plainAddress(system) },
  wrapComponents: { authorizationPopup: (Original, wrapped) => keyboardWindow(Original, wrapped) },
});
