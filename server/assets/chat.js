// Makes the chat page a conversation: a question is sent without leaving the page and the server's own rendering of
// the turn is put in. Without this script the same forms work as ordinary pages.

const STORED_TURNS = "turns";
const byId = (id) => document.getElementById(id);
const log = byId("log");
const field = byId("question");
const clearButton = byId("clear");
let isWaiting = false;

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = String(new FormData(event.target, event.submitter).get("question")).trim();
  if (isWaiting || question === "") return field.focus();
  event.target.closest("[data-turn]:has([data-retry])")?.remove();
  void ask(question);
});

field.addEventListener("keydown", (event) => {
  // While an input method composes, Enter belongs to it.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  field.form.requestSubmit();
});

clearButton.addEventListener("click", () => {
  sessionStorage.removeItem(STORED_TURNS);
  log.replaceChildren();
  byId("said").textContent = clearButton.dataset.done;
  showConversation();
  window.scrollTo({ top: 0 });
  field.focus();
});

async function ask(question) {
  const waiting = turnFrom("pending", question);
  log.append(waiting);
  field.value = "";
  // On a touch screen the keyboard would cover the answer.
  if (matchMedia("(pointer: coarse)").matches) field.blur();
  byId("problem")?.remove();
  field.removeAttribute("aria-invalid");
  setWaiting(true);
  showConversation();
  reveal(waiting);
  const turn = await fetchTurn(question);
  waiting.replaceWith(turn);
  setWaiting(false);
  storeTurns();
  reveal(turn);
}

/** The server's page for the question, of which only the turn is used. */
async function fetchTurn(question) {
  try {
    const response = await fetch("/", { method: "POST", body: new URLSearchParams({ question }) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const turn = page.querySelector("[data-turn]");
    return response.ok && turn !== null
      ? turn
      : failedTurn(question, page.querySelector("[data-error]")?.textContent);
  } catch {
    return failedTurn(question);
  }
}

function failedTurn(question, reason) {
  const turn = turnFrom("failed", question);
  if (reason) turn.querySelector("[data-reason]").textContent = reason;
  turn.querySelector("[data-retry]").value = question;
  return turn;
}

function turnFrom(templateId, question) {
  const turn = byId(templateId).content.firstElementChild.cloneNode(true);
  turn.querySelector("[data-question]").textContent = question;
  return turn;
}

function setWaiting(waiting) {
  isWaiting = waiting;
  log.ariaBusy = String(waiting);
  field.form.classList.toggle("waiting", waiting);
}

function reveal(turn) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  turn.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
}

function showConversation() {
  const hasTurns = log.childElementCount > 0;
  log.classList.toggle("live", hasTurns);
  clearButton.hidden = !hasTurns;
}

/** In this tab only, so that a person who opens a source finds the conversation again. */
function storeTurns() {
  const turns = [...log.querySelectorAll("[data-turn]:not(:has([data-retry]))")].map(
    (turn) => turn.outerHTML,
  );
  try {
    sessionStorage.setItem(STORED_TURNS, JSON.stringify(turns));
  } catch {
    // Storage is full or switched off: the conversation then lasts as long as the page.
  }
}

function storedTurns() {
  try {
    return JSON.parse(sessionStorage.getItem(STORED_TURNS)) ?? [];
  } catch {
    return [];
  }
}

function restoreTurns() {
  const page = new DOMParser().parseFromString(storedTurns().join(""), "text/html");
  log.append(...page.querySelectorAll("[data-turn]"));
  log.lastElementChild?.scrollIntoView({ block: "start" });
}

if (log.childElementCount === 0) restoreTurns();
showConversation();
