interface Measured {
  segments: number;
  encoding: string;
  characters: number;
  dollars: number;
}

interface Message {
  place: number;
  body: string;
  media: string[];
  measured: Measured;
}

const KEPT = 'phone-number';
const totals = { replies: 0, segments: 0, ucs: 0, dollars: 0 };
let number = localStorage.getItem(KEPT) ?? madeUpNumber();
let line = connect();

/** A number of the range that is kept for made-up uses. */
function madeUpNumber(): string {
  return `+1555555${String(Math.floor(Math.random() * 100) + 101).padStart(4, '0')}`;
}

function element<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

function connect(): EventSource {
  localStorage.setItem(KEPT, number);
  element('number').textContent = number;
  element('talk').replaceChildren();
  Object.assign(totals, { replies: 0, segments: 0, ucs: 0, dollars: 0 });
  const source = new EventSource(`/dev/phone/messages?number=${encodeURIComponent(number)}`);
  let last = 0;
  source.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(data);
    if (message.place <= last) return;
    last = message.place;
    price(show(message.body, message.media), message.measured);
    count(message.measured);
  });
  return source;
}

/** Puts a message at the end of the talk; returns where its cost is written. */
function show(body: string, media: string[] = [], mine = false): HTMLElement {
  const item = document.createElement('li');
  item.className = mine ? 'mine' : '';
  const text = document.createElement('p');
  text.textContent = body;
  const cost = document.createElement('small');
  const pictures = media.map((address) => {
    const picture = document.createElement('img');
    picture.src = new URL(address).pathname;
    picture.alt = 'A picture that came with the message';
    return picture;
  });
  item.append(text, ...pictures, cost);
  element('talk').append(item);
  element('talk').scrollTop = element('talk').scrollHeight;
  return cost;
}

function price(cost: HTMLElement, { segments, encoding, characters }: Measured): void {
  cost.textContent = `${segments} segment${segments === 1 ? '' : 's'} · ${encoding} · ${characters} letters`;
  cost.className = encoding === 'UCS-2' || segments > 2 ? 'wide' : '';
}

function count({ segments, encoding, dollars }: Measured): void {
  totals.replies += 1;
  totals.segments += segments;
  totals.ucs += encoding === 'UCS-2' ? 1 : 0;
  totals.dollars += dollars;
  element('replies').textContent = String(totals.replies);
  element('segments').textContent = String(totals.segments);
  element('ucs').textContent = String(totals.ucs);
  element('dollars').textContent = `$${totals.dollars.toFixed(4)}`;
}

async function send(body: string): Promise<void> {
  // Shown before it is taken: a reply may arrive before the answer that says so.
  const cost = show(body, [], true);
  const response = await fetch('/dev/phone/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: number, body }),
  });
  const { status, measured } = await response.json();
  price(cost, measured);
  if (status !== 200) cost.textContent = `not taken: ${status}`;
}

element('write').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = element<HTMLInputElement>('text');
  const body = input.value;
  input.value = '';
  if (body.trim()) void send(body);
});
element('keys').addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) void send(target.textContent ?? '');
});
element('renew').addEventListener('click', () => {
  line.close();
  number = madeUpNumber();
  line = connect();
});
