// A document with the quotes of one answer marked: its text, a page as a picture, or rows of a table.
// Text goes in by textContent only.

const PATIENCE = 20_000; // milliseconds, after which a picture that has not come is done without
const LARGER = 1.8; // times the width of the panel
const SHORT = 16; // characters of a cell that stay on one line

export default function ({ data, parentElement, setTriggerValue }) {
  const reader = parentElement.querySelector(".reader");
  const beneath = parentElement.querySelector(".beneath");
  reader.tell = setTriggerValue;
  reader.close = () => setTriggerValue("close", true);
  if (!reader.stop) closeWithEscape(reader);
  const remark = parentElement.querySelector(".remark");
  remark.textContent = data.remark;
  const view = JSON.stringify([data.kind, data.view]);
  const isOther = reader.shownCitation !== data.citation; // the same one again keeps the reader's place
  if (reader.shownView !== view) {
    reader.shownView = view;
    reader.setAttribute("aria-label", data.title);
    reader.className = `reader ${data.kind}`;
    const isTurned = reader.shownKind !== data.kind;
    const fromEnd = reader.scrollHeight - reader.scrollTop;
    const shownFirst = reader.firstElementChild?.dataset.more;
    SHOW[data.kind](reader, beneath, data.view);
    if (isTurned || data.kind !== "text") requestAnimationFrame(() => goTo(reader));
    else if (reader.unrolled === "before" && shownFirst) reader.scrollTop = reader.scrollHeight - fromEnd;
    reader.shownKind = data.kind;
    reader.unrolled = null;
  }
  setCurrent(parentElement, data.number);
  showUses(parentElement.querySelector(".uses"), reader, data);
  if (isOther) {
    reader.shownCitation = data.citation;
    requestAnimationFrame(() => {
      goTo(reader);
      reader.focus({ preventScroll: true });
    });
  }
  return reader.stop;
}

const SHOW = { text: showText, page: showPage, table: showTable };

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

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function showText(reader, beneath, view) {
  beneath.replaceChildren();
  reader.replaceChildren(
    ...moreOf(reader, "before", view.earlier),
    ...elements(view.segments),
    ...moreOf(reader, "after", view.later),
  );
}

function moreOf(reader, side, label) {
  if (!label) return [];
  const button = element("button", { className: "more", textContent: label });
  button.dataset.more = side;
  button.addEventListener("click", () => {
    reader.unrolled = side;
    reader.focus({ preventScroll: true }); // the button goes
    reader.tell("more", side);
  });
  return [button];
}

// A heading that is quoted in part is still one heading.
function elements(segments) {
  const all = [];
  let heading;
  for (const segment of segments) {
    const inner = element(segment.numbers.length ? "mark" : "span", { textContent: segment.text });
    inner.dataset.numbers = segment.numbers.join(" ");
    if (!segment.heading) {
      heading = null;
      all.push(inner);
      continue;
    }
    if (!heading) {
      heading = element("span", { className: "heading" });
      all.push(heading);
    }
    heading.append(inner);
  }
  return all;
}

// The picture stays while the boxes on it change; the boxes have their places before it has come.
function showPage(reader, beneath, view) {
  let sheet = reader.querySelector(".sheet");
  if (sheet?.dataset.picture !== view.picture) {
    sheet = element("div", { className: "sheet" }, pictureOf(reader, view));
    sheet.dataset.picture = view.picture;
    sheet.style.aspectRatio = view.ratio;
    reader.replaceChildren(sheet);
    if (reader.isLarger) sheet.style.width = `${LARGER * 100}%`;
  }
  sheet.querySelectorAll(".box").forEach((box) => box.remove());
  sheet.append(...view.boxes.map(boxOf));
  let pages = beneath.querySelector(".pages");
  if (!pages) beneath.replaceChildren((pages = pagesOf(reader)));
  pages.show(view);
  beneath.querySelector(".quote")?.remove();
  if (view.quote.length) beneath.append(element("p", { className: "quote", tabIndex: 0 }, ...elements(view.quote)));
}

function pictureOf(reader, view) {
  const picture = element("img", { alt: view.name, src: view.picture });
  const doWithout = () => picture.isConnected && reader.tell("undrawn", view.number);
  picture.addEventListener("error", doWithout);
  setTimeout(() => picture.complete || doWithout(), PATIENCE);
  return picture;
}

function boxOf(place) {
  const box = element("div", { className: "box" });
  box.dataset.numbers = place.number;
  for (const side of ["left", "top", "width", "height"]) box.style[side] = `${place[side]}%`;
  return box;
}

// Its buttons stay, and so does the focus on them.
function pagesOf(reader) {
  const previous = element("button", { textContent: "‹" });
  const here = element("span", { role: "status" });
  const next = element("button", { textContent: "›" });
  const way = element("button", { className: "way" });
  const size = element("button");
  const bar = element("div", { className: "pages" }, previous, here, next, way, size);
  const turn = (by) => () => reader.tell("turn", bar.view.number + by);
  previous.addEventListener("click", turn(-1));
  next.addEventListener("click", turn(1));
  way.addEventListener("click", turn(1));
  size.addEventListener("click", () => {
    reader.isLarger = !reader.isLarger;
    reader.querySelector(".sheet").style.width = reader.isLarger ? `${LARGER * 100}%` : "";
    bar.show(bar.view);
    goTo(reader);
  });
  bar.show = (view) => {
    bar.view = view;
    previous.ariaLabel = view.words.previous;
    previous.disabled = view.is_first;
    here.textContent = view.words.page;
    next.ariaLabel = view.words.next;
    next.disabled = view.is_last;
    way.textContent = view.way;
    way.hidden = !view.way;
    size.textContent = reader.isLarger ? view.words.smaller : view.words.larger;
  };
  return bar;
}

function showTable(reader, beneath, view) {
  const caption = element("p", { className: "caption", id: "caption", textContent: view.caption });
  beneath.replaceChildren(...(view.caption ? [caption] : []));
  const numbered = view.rows.some((row) => row.number !== null);
  const isShort = (segments) => segments.reduce((length, one) => length + one.text.length, 0) <= SHORT;
  const heads = [...(numbered ? [view.row] : []), ...view.columns].map((name) => element("th", { scope: "col" }, name));
  const rows = view.rows.map((row) => element("tr", {},
    ...(numbered ? [element("th", { scope: "row" }, String(row.number ?? ""))] : []),
    ...row.cells.map((segments) => element("td", { className: isShort(segments) ? "short" : "" }, ...elements(segments))),
  ));
  reader.replaceChildren(element("table", { ariaDescribedByElements: view.caption ? [caption] : [] },
    ...(view.columns.length ? [element("thead", {}, element("tr", {}, ...heads))] : []),
    element("tbody", {}, ...rows),
  ));
}

function setCurrent(root, number) {
  for (const one of root.querySelectorAll("[data-numbers]")) {
    const isCurrent = one.dataset.numbers.split(" ").includes(String(number));
    one.classList.toggle("current", isCurrent);
    if (isCurrent && one.matches("mark")) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

// To the words of the open quote, if they are there.
function goTo(reader) {
  const first = reader.querySelector("mark.current, .box.current");
  if (!first) return reader.scrollTo(0, 0);
  const [at, around] = [first.getBoundingClientRect(), reader.getBoundingClientRect()];
  reader.scrollTop += at.top - around.top - reader.clientHeight / 4;
  const isBeside = at.left < around.left || at.left > around.left + reader.clientWidth * 0.75;
  if (isBeside) reader.scrollLeft += at.left - around.left - reader.clientWidth / 8;
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
