// Keeps the reader at the question that was asked last, and tells screen readers when its answer is there.

const QUESTIONS = '[aria-label="Chat message from user"]';
const MESSAGES = '[aria-label^="Chat message from"]';

export default function ({ data, parentElement }) {
  const state = (parentElement.conversation ??= { answers: data.answers });
  if (data.answers > state.answers) announce(parentElement.querySelector("[role=status]"), data.complete);
  state.answers = data.answers;
  if (!state.stop) follow(state);
  return state.stop;
}

// The same words once more are told only if they have been away.
function announce(region, text) {
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 100);
}

// An answer is read from its beginning: its question goes to the top of the screen, and nothing moves while it grows.
function follow(state) {
  let seen = document.querySelectorAll(MESSAGES).length;
  const observer = new MutationObserver(() => {
    const now = document.querySelectorAll(MESSAGES).length;
    if (now > seen) [...document.querySelectorAll(QUESTIONS)].at(-1)?.scrollIntoView({ block: "start" });
    seen = now;
  });
  observer.observe(document.body, { childList: true, subtree: true });
  state.stop = () => {
    observer.disconnect();
    state.stop = null;
  };
}
