import { useNonce } from "../../lib/nonce.tsx";
import { useWords } from "../../lib/words.tsx";
import { Field } from "./field.tsx";
import type { FieldErrors } from "./field-errors.ts";

/** Takes the secret from the fragment into the field, hides what need not be typed then, and clears the address bar. */
const take = `(() => {
  const box = document.currentScript.parentElement;
  const take = () => {
    const { hash, pathname, search } = location;
    if (!/^#[0-9a-z]{4}(-[0-9a-z]{4}){2,7}$/.test(hash)) return;
    box.querySelector("input").value = hash.slice(1);
    box.firstElementChild.hidden = true;
    history.replaceState(null, "", pathname + search);
  };
  take();
  addEventListener("hashchange", take);
})()`;

type SecretFieldProps = Readonly<{
  name?: "token" | "code";
  label?: string;
  hint?: string;
  typed?: string | undefined;
  errors?: FieldErrors;
  /** The page knows it already: nothing to type, but another link may still come. */
  isHeld?: boolean;
}>;

/** What a link carries behind its `#`. Nothing but the field is needed: without a script people type or paste it. */
export function SecretField({
  name = "token",
  label,
  hint,
  typed = "",
  errors = {},
  isHeld = false,
}: SecretFieldProps) {
  const { t } = useWords();
  const nonce = useNonce();
  return (
    <div>
      <div hidden={isHeld && errors[name] === undefined}>
        <Field
          name={name}
          label={label ?? t("access:code.label")}
          hint={hint ?? t("access:code.hint")}
          errors={errors}
        >
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={400}
              defaultValue={typed}
            />
          )}
        </Field>
      </div>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: take }} />
    </div>
  );
}
