import { z } from "zod";
import { FlowField } from "./auth.ts";
import { codeExample, sessionExample } from "./examples.ts";
import { AudienceField, TokensView } from "./session.ts";
import { Instant, typedText } from "./values.ts";

/** As people type it: either digit script, with gaps. */
const TypedCode = z.string().min(1).max(40);
const audience = AudienceField.optional();
const { access, refresh, withheld } = sessionExample;
const tokens = { access, refresh, withheld };

/** What is shown to say that one is still oneself. */
export const StepUpBody = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("totp"), code: TypedCode, audience }).strict(),
    z.object({ kind: z.literal("recovery"), code: TypedCode, audience }).strict(),
    z.object({ kind: z.literal("phone"), code: TypedCode, flow: FlowField, audience }).strict(),
    z.object({ kind: z.literal("password"), password: z.string().min(1).max(512), audience }).strict(),
  ])
  .meta({ id: "StepUpBody", example: { kind: "totp", code: "287 082", audience: "admin" } });
export type StepUpBody = z.infer<typeof StepUpBody>;

export const StepUpCodeView = z
  .object({ flow: FlowField, expiresAt: Instant, resendAt: Instant })
  .meta({ id: "StepUpCodeSent", example: codeExample });

const passkey = {
  id: "mNf0Qq1zq2v6c1T8b8B4Vw",
  name: "Pixel 7",
  createdAt: "2026-11-20T09:30:00.000Z",
  lastUsedAt: null,
};

export const PasskeyId = z.string().regex(/^[A-Za-z0-9_-]{16,1400}$/);
export const PasskeyView = z
  .object({ id: PasskeyId, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .meta({ id: "Passkey", example: passkey });

/** `proofs`: what the person may confirm with now, the best first. `isRequired`: he does not work without one. */
export const FactorsView = z
  .object({
    totp: z.object({ since: Instant }).nullable(),
    recovery: z.object({ left: z.number().int() }).nullable(),
    passkeys: z.array(PasskeyView),
    proofs: z.array(z.enum(["totp", "passkey", "recovery", "password", "google", "apple", "phone"])),
    phoneTail: z.string().nullable(),
    isRequired: z.boolean(),
    isFresh: z.boolean(),
  })
  .meta({
    id: "Factors",
    example: {
      totp: { since: "2026-11-20T09:30:00.000Z" },
      recovery: { left: 10 },
      passkeys: [passkey],
      proofs: ["totp", "passkey", "recovery"],
      phoneTail: "4501",
      isRequired: false,
      isFresh: true,
    },
  });
export type FactorsView = z.infer<typeof FactorsView>;

const uri =
  "otpauth://totp/Haat:%E2%80%A2%E2%80%A24501?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Haat&algorithm=SHA1&digits=6&period=30";

export const NewTotpView = z
  .object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), uri: z.string() })
  .meta({ id: "NewTotp", example: { secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", uri } });
export type NewTotpView = z.infer<typeof NewTotpView>;

export const TotpProofBody = z
  .object({ code: TypedCode, audience })
  .strict()
  .meta({ id: "TotpProofBody", example: { code: "287082" } });

export const RecoveryCodesView = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: "RecoveryCodes", example: { codes: ["7k3mq-x9w2d", "0c4f8-h1j5n"] } });

/** `recoveryCodes` are shown this once; null when the person has codes already. */
export const AddedFactorView = z
  .object({ tokens: TokensView, recoveryCodes: z.array(z.string()).nullable() })
  .meta({ id: "AddedFactor", example: { tokens, recoveryCodes: ["7k3mq-x9w2d", "0c4f8-h1j5n"] } });
export type AddedFactorView = z.infer<typeof AddedFactorView>;
export type StepUpCodeView = z.infer<typeof StepUpCodeView>;

/** What `navigator.credentials` gave, its bytes in base64url. */
const PasskeyAnswer = z.looseObject({
  id: PasskeyId,
  response: z.looseObject({ clientDataJSON: z.string().min(1).max(4000) }),
});
const answer = {
  id: passkey.id,
  type: "public-key",
  response: { clientDataJSON: "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0" },
};

/** For `navigator.credentials`, once its base64url is bytes. */
export const PasskeyOptionsView = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .meta({ id: "PasskeyOptions", example: { options: { challenge: "0123456789abcdefghjkmnpqrstvwxyz" } } });
export type PasskeyOptionsView = z.infer<typeof PasskeyOptionsView>;

export const NewPasskeyBody = z
  .object({ answer: PasskeyAnswer, name: typedText(1, 60), audience })
  .strict()
  .meta({ id: "NewPasskeyBody", example: { answer, name: "Pixel 7" } });

export const PasskeyNameBody = z
  .object({ name: typedText(1, 60) })
  .strict()
  .meta({ id: "PasskeyNameBody", example: { name: "Pixel 7" } });

export const PasskeyUseBody = z
  .object({ answer: PasskeyAnswer, audience })
  .strict()
  .meta({ id: "PasskeyUseBody", example: { answer, audience: "store" } });
