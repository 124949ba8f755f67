import { z } from "zod";

const Answer = z.looseObject({
  id: z.string(),
  response: z.looseObject({ clientDataJSON: z.string() }),
});
export type PasskeyAnswer = z.infer<typeof Answer>;

/** What a page's script has put into its form; null when it has put nothing of the kind. */
export function readAnswer(text: string | undefined): PasskeyAnswer | null {
  try {
    return Answer.safeParse(JSON.parse(text ?? "")).data ?? null;
  } catch {
    return null;
  }
}
