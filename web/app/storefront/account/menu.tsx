import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** Every page about oneself, under three headings; one list, so that a new page has one place to go to. */
export function AccountMenu() {
  const { t, locale } = useWords();
  const groups: readonly (readonly [
    title: string,
    rows: readonly (readonly [string, IconName, string])[],
  ])[] = [
    [
      t("mydata:menu.me"),
      [
        ["profile", "person", t("mydata:profile.title")],
        ["addresses", "pin", t("mydata:addresses.title")],
        ["wishes", "heart", t("account:wishes.title")],
        ["messages", "chat", t("conversations:title")],
        ["payments", "wallet", t("account:money.title")],
        ["news", "truck", t("account:news.title")],
        ["phone", "phone", t("access:own_phone.title")],
        ["email", "chat", t("access:own_email.title")],
      ],
    ],
    [
      t("mydata:menu.doors"),
      [
        ["password", "check", t("access:own_password.title")],
        ["security", "shield", t("factors:title")],
        ["linked", "stack", t("linked:title")],
        ["sessions", "clock", t("sessions:link")],
      ],
    ],
    [t("mydata:menu.data"), [["privacy", "book", t("mydata:privacy.title")]]],
  ];
  return (
    <nav aria-label={t("mydata:menu.title")} className="grid gap-5 sm:grid-cols-3">
      {groups.map(([title, rows]) => (
        <div key={title} className="sheet grid content-start gap-1">
          <h2 className="text-base text-soft">{title}</h2>
          <ul>
            {rows.map(([page, icon, words]) => (
              <li key={page}>
                <a
                  href={`/${locale}/account/${page}`}
                  className="flex min-h-12 items-center gap-3 hover:underline"
                >
                  <Icon name={icon} className="size-5 text-brand" />
                  <span>{words}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
