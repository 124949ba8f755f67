import { z } from "zod";
import { PasswordField } from "./password.ts";
import { Instant, PhoneField } from "./values.ts";

export const PhoneChangeBody = z
  .object({ phone: PhoneField, password: PasswordField.optional() })
  .strict()
  .meta({ id: "PhoneChangeBody", example: { phone: "01812345678", password: "kagojer nouka bhashe" } });

export const PhoneChangeCodeBody = z
  .object({ code: z.string().min(4).max(12) })
  .strict()
  .meta({ id: "PhoneChangeCodeBody", example: { code: "482913" } });

/** Both proofs are needed; from `dueAt` on the number is the new one, unless somebody says before that it was not he. */
export const PhoneChangeView = z
  .object({
    state: z.enum(["proving", "waiting"]),
    phoneTail: z.string(),
    needsCode: z.boolean(),
    needsMail: z.boolean(),
    dueAt: Instant.nullable(),
  })
  .meta({
    id: "PhoneChange",
    example: {
      state: "waiting",
      phoneTail: "5678",
      needsCode: false,
      needsMail: false,
      dueAt: "2026-11-22T09:30:00.000Z",
    },
  });
export type PhoneChangeView = z.infer<typeof PhoneChangeView>;
