// One listener for every [n] on the page. Hovering or focusing one shows its quote; activating it tells the program.
// Text goes in by textContent only: nothing in a document can become an element. And one for the buttons that copy.

const MARKER = 'a[href^="#cite-"]';
const HOVER_DELAY = 150; // milliseconds, so that a pointer on its way elsewhere opens nothing

export default function ({ data, parentElement, setTriggerValue }) {
  const state = (parentElement.citations ??= {});
  state.items = data.items;
  state.data = data;
  state.open = (id) => setTriggerValue("open", id);
  label(data.items);
  if (!state.stop) listen(parentElement, state);
  return state.stop;
}

// A marker's title would show a second, slow tooltip; its name says the same to a screen reader.
function label(items) {
  for (const marker of document.querySelectorAll(`${MARKER}[title]`)) {
    const item = items[idOf(marker)];
    if (!item) continue;
    marker.setAttribute("aria-label", item.label);
    marker.removeAttribute("title");
  }
}

function idOf(marker) {
  return marker.getAttribute("href").slice("#cite-".length);
}

function markerOf(event) {
  return event.target instanceof Element ? event.target.closest(MARKER) : null;
}

// With the click itself, while the browser allows it; what became of it is told by the button, and to a screen reader.
function copy(button, data) {
  const key = [...button.closest('[class*="st-key-copy_"]').classList].find((name) => name.startsWith("st-key-copy_"));
  const label = button.querySelector("p") ?? button;
  const words = (button.dataset.words ??= label.textContent);
  const say = (text) => {
    label.textContent = text;
    label.setAttribute("aria-live", "polite");
    setTimeout(() => (label.textContent = words), 2000);
  };
  const text = data.copies[key.slice("st-key-".length)] ?? "";
  const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("only a secure page may"));
  written.then(
    () => say(data.copied),
    () => say(data.not_copied),
  );
}

function listen(root, state) {
  const card = root.querySelector(".card");
  const stopping = new AbortController();
  const options = { signal: stopping.signal };
  let timer;
  let shown;

  const hide = () => {
    clearTimeout(timer);
    shown = null;
    if (card.matches(":popover-open")) card.hidePopover();
  };

  const place = () => {
    if (!shown) return;
    const at = shown.getBoundingClientRect();
    if (!shown.isConnected || at.bottom < 0 || at.top > innerHeight) return hide();
    const left = at.left + at.width / 2 - card.offsetWidth / 2;
    const above = at.top - card.offsetHeight - 8;
    card.style.left = `${Math.max(8, Math.min(innerWidth - card.offsetWidth - 8, left))}px`;
    card.style.top = `${above > 8 ? above : at.bottom + 8}px`;
  };

  const show = (marker) => {
    const item = state.items[idOf(marker)];
    if (!item) return;
    label(state.items);
    card.querySelector("strong").textContent = item.title;
    card.querySelector("small").textContent = item.section;
    card.querySelector("blockquote").textContent = item.quote;
    shown = marker;
    if (!card.matches(":popover-open")) card.showPopover();
    place();
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return; // a tap opens the document at once
    const marker = markerOf(event);
    clearTimeout(timer);
    if (marker) timer = setTimeout(() => show(marker), HOVER_DELAY);
    else if (!card.contains(event.target)) hide();
  }, options);
  // Not on focus itself: that a closing panel gives back the focus is no wish to see the card.
  document.addEventListener("focusin", hide, options);
  document.addEventListener("keyup", (event) => {
    const marker = event.key === "Tab" && markerOf(event);
    if (marker) show(marker);
  }, options);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    event.preventDefault();
    hide();
  }, options);
  document.addEventListener("scroll", place, { ...options, capture: true });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest('[class*="st-key-copy_"] button');
    if (button) copy(button, state.data);
    const marker = markerOf(event);
    if (!marker) return;
    event.preventDefault();
    event.stopPropagation();
    hide();
    state.open(idOf(marker));
  }, { ...options, capture: true });

  const id = /^#cite-(\d+-\d+)$/.exec(location.hash)?.[1];
  if (id) { // activated before this script was there
    history.replaceState(history.state, "", location.pathname + location.search);
    state.open(id);
  }

  const drawn = new MutationObserver(() => label(state.items)); // answers are drawn after their quotes have come
  drawn.observe(document.body, { childList: true, subtree: true });

  state.stop = () => {
    drawn.disconnect();
    hide();
    stopping.abort();
    state.stop = null;
  };
}
