import { useWords } from "../../lib/words.tsx";

type PasskeyButtonProps = Readonly<{
  kind: "use" | "create" | "sign_in";
  /** What the form sends: the field of the answer, and the button that would send it. */
  answer: string;
  intent: Readonly<{ name: string; value: string }>;
}>;

const words = {
  use: "factors:passkeys.use",
  create: "factors:passkeys.create",
  sign_in: "factors:passkeys.sign_in",
} as const;

/** Inside a form of a page with `enhance/passkey`, which shows the button where there can be a passkey; without it the way out is told. */
export function PasskeyButton({ kind, answer, intent }: PasskeyButtonProps) {
  const { t, locale } = useWords();
  return (
    <div data-passkey={kind} data-options={`/${locale}/passkey-options`} className="grid gap-3">
      {kind !== "sign_in" && (
        <p data-passkey-cannot>
          {t(kind === "create" ? "factors:passkeys.cannot" : "factors:passkeys.cannot_use")}
        </p>
      )}
      <p data-passkey-failed hidden role="alert" className="notice notice-bad">
        {t("factors:passkeys.failed")}
      </p>
      <input type="hidden" name={answer} data-passkey-answer />
      <button
        type="button"
        hidden
        className={kind === "sign_in" ? "button-secondary" : "button"}
        data-passkey-go
      >
        {t(words[kind])}
      </button>
      <button hidden {...intent} data-passkey-send tabIndex={-1} aria-hidden />
    </div>
  );
}
