// A document with the quotes of one answer marked. Text goes in by textContent only.

export default function ({ data, parentElement, setTriggerValue }) {
  const reader = parentElement.querySelector(".reader");
  reader.close = () => setTriggerValue("close", true);
  if (!reader.stop) closeWithEscape(reader);
  const text = JSON.stringify(data.segments);
  if (reader.shownText !== text) {
    reader.shownText = text;
    reader.shownCitation = null;
    reader.setAttribute("aria-label", data.title);
    reader.replaceChildren(...elements(data.segments));
  }
  showUses(parentElement.querySelector(".uses"), reader, data);
  if (reader.shownCitation !== data.citation) { // the same one again keeps the reader's place
    reader.shownCitation = data.citation;
    requestAnimationFrame(() => turnTo(reader, data.number));
  }
  return reader.stop;
}

// Wherever the focus is. Where the quote of a marker is shown, Escape hides that first.
function closeWithEscape(reader) {
  const stopping = new AbortController();
  document.addEventListener("keydown", (event) => {
    const stopping = document.querySelector(".st-key-stop"); // an answer that is being written is stopped first
    if (event.key === "Escape" && !event.defaultPrevented && !stopping) reader.close();
  }, { signal: stopping.signal });
  reader.stop = () => {
    stopping.abort();
    reader.stop = null;
    queueMicrotask(() => (reader.goingTo ?? markersOf(reader.shownCitation)[0])?.focus({ preventScroll: !reader.goingTo }));
  };
}

// A heading that is quoted in part is still one heading.
function elements(segments) {
  const all = [];
  let heading;
  for (const segment of segments) {
    const inner = document.createElement(segment.numbers.length ? "mark" : "span");
    inner.textContent = segment.text;
    inner.dataset.numbers = segment.numbers.join(" ");
    if (!segment.heading) {
      heading = null;
      all.push(inner);
      continue;
    }
    if (!heading) {
      heading = document.createElement("span");
      heading.className = "heading";
      all.push(heading);
    }
    heading.append(inner);
  }
  return all;
}

function turnTo(reader, number) {
  let first;
  for (const mark of reader.querySelectorAll("mark")) {
    const current = mark.dataset.numbers.split(" ").includes(String(number));
    if (current) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
    if (current) first ??= mark;
  }
  if (first) reader.scrollTop = first.offsetTop - reader.clientHeight / 4;
  reader.focus({ preventScroll: true });
}

function markersOf(citation) {
  return document.querySelectorAll(`a[href="#cite-${CSS.escape(citation ?? "")}"]`);
}

// The way back: from a quote to each statement that uses it. Where the document covers the chat, it makes room.
function showUses(place, reader, data) {
  const buttons = data.uses.map((text, position) => {
    const button = document.createElement("button");
    button.textContent = text;
    button.addEventListener("click", () => {
      const marker = markersOf(data.citation)[position];
      if (!marker) return;
      marker.scrollIntoView({ block: "center" });
      if (reader.getBoundingClientRect().width > innerWidth / 2) {
        reader.goingTo = marker;
        reader.close();
      } else {
        marker.focus({ preventScroll: true });
      }
    });
    return button;
  });
  const label = document.createElement("span");
  label.textContent = data.used;
  place.replaceChildren(...(buttons.length ? [label, ...buttons] : []));
}
