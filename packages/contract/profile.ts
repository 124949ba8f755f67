import { z } from "zod";
import { LocaleField } from "./values.ts";

const example = { name: "রহিমা খাতুন", locale: "bn" } as const;

export const ProfileBody = z
  .object({ name: z.string().min(1).max(640), locale: LocaleField })
  .strict()
  .meta({ id: "ProfileBody", example });

/** `locale`: the language of what is sent to its person. The name is empty until somebody says it. */
export const ProfileView = z
  .object({ name: z.string(), locale: LocaleField })
  .meta({ id: "Profile", example });
export type ProfileView = z.infer<typeof ProfileView>;
