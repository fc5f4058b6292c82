// Keeps the reader at the question that was asked last, and tells screen readers when its answer is there.

const QUESTIONS = '[aria-label="Chat message from user"]';
const MESSAGES = '[aria-label^="Chat message from"]';

export default function ({ data, parentElement }) {
  const state = (parentElement.conversation ??= { told: new Set() });
  if (data.finished && !state.told.has(data.finished)) {
    state.told.add(data.finished);
    announce(parentElement.querySelector("[role=status]"), data.complete);
    state.settle?.();
  }
  if (state.shown !== undefined && state.shown !== data.conversation) makeRoom();
  state.shown = data.conversation;
  if (!state.stop) follow(state);
  return state.stop;
}

// On a phone the list lies over the chat: whoever chose a conversation in it wants to see that.
function makeRoom() {
  const list = document.querySelector('.stSidebar[data-collapsed="false"]');
  if (list && innerWidth < 768) list.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
}

// The same words once more are told only if they have been away.
function announce(region, text) {
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 100);
}

// An answer is read from its beginning: its question goes to the top of the screen and stays there, whatever comes and
// goes around it, until the answer is whole or the reader takes over.
function follow(state) {
  const stopping = new AbortController();
  let seen = document.querySelectorAll(MESSAGES).length;
  state.holding = false;
  const hold = () => {
    if (state.holding) [...document.querySelectorAll(QUESTIONS)].at(-1)?.scrollIntoView({ block: "start" });
  };
  const observer = new MutationObserver(() => {
    const now = document.querySelectorAll(MESSAGES).length;
    if (now > seen) state.holding = true;
    seen = now;
    hold();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    addEventListener(kind, () => (state.holding = false), { signal: stopping.signal, passive: true, capture: true });
  }
  state.settle = () => setTimeout(() => {
    hold();
    state.holding = false;
  }, 2000);
  state.stop = () => {
    stopping.abort();
    observer.disconnect();
    state.stop = null;
  };
}
