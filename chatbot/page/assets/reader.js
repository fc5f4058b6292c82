// A document with the quotes of one answer marked. Text goes in by textContent only.

export default function ({ data, parentElement, setTriggerValue }) {
  const reader = parentElement.querySelector(".reader");
  reader.onkeydown = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    setTriggerValue("close", true);
  };
  if (reader.shownText !== data.key) {
    reader.shownText = data.key;
    reader.setAttribute("aria-label", data.title);
    reader.replaceChildren(...data.segments.map(element));
  }
  if (reader.shownCitation !== data.citation) { // the same one again keeps the reader's place
    reader.shownCitation = data.citation;
    requestAnimationFrame(() => turnTo(reader, data.number));
  }
  return () => queueMicrotask(() => giveFocusBack(reader.shownCitation));
}

function element({ text, heading, numbers }) {
  const inner = document.createElement(numbers.length ? "mark" : "span");
  inner.textContent = text;
  inner.dataset.numbers = numbers.join(" ");
  if (!heading) return inner;
  const outer = document.createElement("span");
  outer.className = "heading";
  outer.append(inner);
  return outer;
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

function giveFocusBack(citation) {
  document.querySelector(`a[href="#cite-${CSS.escape(citation ?? "")}"]`)?.focus({ preventScroll: true });
}
