import type { NoteView } from "@haat/contract/note";
import { NoteBody } from "@haat/contract/note";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { type Api, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readStory } from "../order/queries.server.ts";
import { readPerson, readShopNotes, writeNote } from "../people/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Notes } from "./notes.tsx";

type About = Readonly<{ name: string; back: string; notes: readonly NoteView[] }>;

/** What the notes are about, and where one came from. */
async function findAbout(api: Api, about: string, id: string): Promise<About> {
  switch (about) {
    case "people": {
      const { name, notes } = await readPerson(api, id);
      return { name, notes, back: `/support/people/${id}` };
    }
    case "orders": {
      const { order, notes } = await readStory(api, id);
      return { name: order.number, notes, back: `/support/orders/${id}` };
    }
    case "shops": {
      const { shop, items } = await readShopNotes(api, id);
      return { name: shop.name, notes: items, back: "/support/people" };
    }
    default:
      throw data(null, { status: 404 });
  }
}

export const loader = (args: Route.LoaderArgs) =>
  findAbout(personalApi(args), args.params.about, args.params.id);

export async function action(args: Route.ActionArgs) {
  const { about, id } = args.params;
  const typed = (await readForm(args.request))["text"] ?? "";
  const body = NoteBody.safeParse({ text: typed });
  if (!body.success) return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  // As it was typed: what the API masks in it, it says.
  const outcome = await writeNote(personalApi(args), { about, id, text: typed });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ typed, isUnread: false, ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/support/notes/${about}/${id}`, {
    status: 303,
    headers: { "set-cookie": writeFlash("note_written", args.request) },
  });
}

export default function NotesPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { name, back, notes } = loaderData;
  const errors = actionData?.isUnread ? { text: t("people:notes.unread") } : {};
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("people:notes.title")} isPrivate />
      <BackLink to={back} name={t("people:back")} />
      <h1 className="text-2xl">
        {t("people:notes.about")} <Typed text={name} />
      </h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <form
        method="post"
        action={`/${locale}/support/notes/${params.about}/${params.id}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <Field name="text" label={t("people:notes.text")} hint={t("people:notes.hint")} errors={errors}>
          {(control) => <textarea {...control} rows={3} maxLength={1000} defaultValue={actionData?.typed} />}
        </Field>
        <button className="button justify-self-start max-sm:w-full">{t("people:notes.save")}</button>
      </form>
      <Notes notes={notes} to={null} />
    </div>
  );
}
