import { useWords } from "../../lib/words.tsx";

type PasskeyButtonProps = Readonly<{ kind: "use" | "create" | "sign_in" }>;

/** Asks the authenticator by `enhance/passkey.ts`, which shows the button where there can be one; without it the way out is told. */
export function PasskeyButton({ kind }: PasskeyButtonProps) {
  const { t } = useWords();
  const words = {
    use: "factors:passkeys.use",
    create: "factors:passkeys.create",
    sign_in: "factors:passkeys.sign_in",
  } as const;
  return (
    <div data-passkey={kind} className="grid gap-3">
      <p data-passkey-cannot>
        {t(kind === "create" ? "factors:passkeys.cannot" : "factors:passkeys.cannot_use")}
      </p>
      <p data-passkey-failed hidden role="alert" className="notice notice-bad">
        {t("factors:passkeys.failed")}
      </p>
      <button type="button" hidden className="button">
        {t(words[kind])}
      </button>
    </div>
  );
}
