type Json = Readonly<Record<string, unknown>>;
type Told = Readonly<{ options?: Json; confirm?: string }>;

const bytes = (text: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(String(text).replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
const letters = (buffer: ArrayBuffer | null): string | undefined =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replace(/={1,2}$/, "")
    : undefined;
const known = (list: unknown): PublicKeyCredentialDescriptor[] =>
  Array.isArray(list)
    ? list.map((each: Json) => ({ ...each, type: "public-key", id: bytes(each["id"]) }))
    : [];

const whole = ({ id, rawId, type }: PublicKeyCredential, response: Json): Json => ({
  ...{ id, rawId: letters(rawId), type, clientExtensionResults: {} },
  response,
});

async function create(options: Json): Promise<Json> {
  const user = options["user"] as Json;
  const publicKey = {
    ...options,
    challenge: bytes(options["challenge"]),
    user: { ...user, id: bytes(user["id"]) },
    excludeCredentials: known(options["excludeCredentials"]),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return whole(made, {
    clientDataJSON: letters(response.clientDataJSON),
    attestationObject: letters(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

async function use(options: Json): Promise<Json> {
  const publicKey = {
    ...options,
    challenge: bytes(options["challenge"]),
    allowCredentials: known(options["allowCredentials"]),
  } as unknown as PublicKeyCredentialRequestOptions;
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const response = shown.response as AuthenticatorAssertionResponse;
  return whole(shown, {
    clientDataJSON: letters(response.clientDataJSON),
    authenticatorData: letters(response.authenticatorData),
    signature: letters(response.signature),
    userHandle: letters(response.userHandle),
  });
}

async function ask(kind: string, address: string): Promise<Told> {
  const reply = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({ kind, back: location.pathname + location.search }),
  });
  if (!reply.ok) throw new Error(String(reply.status));
  return (await reply.json()) as Told;
}

/** Shows the button where this browser has passkeys, and sends the form with the authenticator's answer in it. */
function offer(place: HTMLElement): void {
  const [form, button] = [place.closest("form"), place.querySelector<HTMLButtonElement>("[data-passkey-go]")];
  const answer = place.querySelector<HTMLInputElement>("[data-passkey-answer]");
  const send = place.querySelector<HTMLButtonElement>("[data-passkey-send]");
  if (!form || !button || !answer || !send || !("PublicKeyCredential" in window)) return;
  const { passkey: kind = "", options: address = "" } = place.dataset;
  const failed = place.querySelector<HTMLElement>("[data-passkey-failed]");
  place.querySelector("[data-passkey-cannot]")?.remove();
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    if (failed) failed.hidden = true;
    ask(kind, address)
      .then(async ({ options, confirm }) => {
        if (confirm !== undefined) return location.assign(confirm);
        if (!options) throw new TypeError("no options");
        answer.value = JSON.stringify(await (kind === "create" ? create(options) : use(options)));
        form.requestSubmit(send);
      })
      .catch(() => {
        if (failed) failed.hidden = false;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}

document.querySelectorAll<HTMLElement>("[data-passkey]").forEach(offer);
