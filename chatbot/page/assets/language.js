// Says in which language the page is, as a screen reader needs to know, and remembers one that was chosen.

export default function ({ data }) {
  document.documentElement.lang = data.language;
  if (data.cookie) document.cookie = data.cookie;
}
