import { z } from "zod";
import { AudienceField } from "./session.ts";

/** Any spelling; the server brings it into one form. */
export const EmailField = z.string().min(3).max(320).meta({ example: "nilu@example.com" });
/** Judged by the server, in characters: 8 to 128. What is longer than any password is refused unread. */
export const PasswordField = z.string().min(1).max(512).meta({ example: "kagojer nouka bhashe" });
export const LinkToken = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{32}$/)
  .meta({ example: "0123456789abcdefghjkmnpqrstvwxyz" });

const token = "0123456789abcdefghjkmnpqrstvwxyz";
const password = "kagojer nouka bhashe";
const email = "nilu@example.com";

export const RegistrationBody = z
  .object({ email: EmailField, password: PasswordField, name: z.string().min(1).max(640) })
  .strict()
  .meta({ id: "RegistrationBody", example: { email, password, name: "নীলুফার ইয়াসমিন" } });

/** The same whether the address is known or not. */
export const MailedView = z
  .object({ validForMinutes: z.number().int() })
  .meta({ id: "Mailed", example: { validForMinutes: 1440 } });
export type MailedView = z.infer<typeof MailedView>;

export const RegistrationProofBody = z
  .object({ token: LinkToken, password: PasswordField, audience: AudienceField.optional() })
  .strict()
  .meta({ id: "RegistrationProofBody", example: { token, password } });

export const PasswordSessionBody = z
  .object({ email: EmailField, password: PasswordField, audience: AudienceField.optional() })
  .strict()
  .meta({ id: "PasswordSessionBody", example: { email, password } });

export const ResetBody = z
  .object({ email: EmailField })
  .strict()
  .meta({ id: "ResetBody", example: { email } });

export const ResetProofBody = z
  .object({ token: LinkToken, password: PasswordField })
  .strict()
  .meta({ id: "ResetProofBody", example: { token, password } });

/** `current` may be left out where there is no password yet, or after a second factor within five minutes. */
export const NewPasswordBody = z
  .object({ current: PasswordField.optional(), password: PasswordField })
  .strict()
  .meta({ id: "NewPasswordBody", example: { current: password, password: "shalik pakhi 3 ta dale" } });

export const NewEmailBody = z
  .object({ email: EmailField, password: PasswordField.optional() })
  .strict()
  .meta({ id: "NewEmailBody", example: { email, password } });

export const LinkBody = z.object({ token: LinkToken }).strict().meta({ id: "LinkBody", example: { token } });

/** How somebody can sign in: his own address in full, his phone by its end. */
export const WaysView = z
  .object({ email: z.string().nullable(), hasPassword: z.boolean(), phoneTail: z.string().nullable() })
  .meta({ id: "Ways", example: { email, hasPassword: true, phoneTail: "5678" } });
export type WaysView = z.infer<typeof WaysView>;
