// Keeps the reader at the question that was asked last, tells screen readers when its answer is there, and has questions
// taken one after the other.

const QUESTIONS = '[aria-label="Chat message from user"]';
const MESSAGES = '[aria-label^="Chat message from"]';
const INPUT = '[data-testid="stChatInputTextArea"]';
const SEND = '[data-testid="stChatInputSubmitButton"]';
const TAKEN_WITHIN = 30000; // milliseconds; a server that says nothing for so long is not waited for any more

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
  if (state.taken !== data.taken) {
    state.taken = data.taken;
    sendNext(state);
  }
  return state.stop;
}

// Of two questions that reach Streamlit before it has looked at the first, it takes the second only. So another one
// stays in the input until the page tells that the one before was taken.
function queue(event, state) {
  const input = document.querySelector(INPUT);
  const enters = event.type === "keydown" && event.target === input && event.key === "Enter";
  const sends = enters ? !event.shiftKey && !event.isComposing : event.type === "click" && event.target.closest?.(SEND);
  if (!sends || !input?.value.trim()) return;
  if (state.taking) {
    event.preventDefault();
    event.stopPropagation();
    state.waits = true;
  } else {
    state.taking = setTimeout(() => sendNext(state), TAKEN_WITHIN);
  }
}

function sendNext(state) {
  clearTimeout(state.taking);
  state.taking = null;
  if (state.waits) document.querySelector(SEND)?.click();
  state.waits = false;
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
  for (const kind of ["keydown", "click"]) {
    addEventListener(kind, (event) => queue(event, state), { signal: stopping.signal, capture: true });
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
