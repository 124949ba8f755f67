import { scope } from "./scope.ts";

type News = Readonly<{ title: string; body: string; page: string; tag: string }>;

/** The page that is open already is brought to the front. */
async function open(page: string): Promise<unknown> {
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  return (windows.find(({ url }) => url === page) ?? { focus: () => scope.clients.openWindow(page) }).focus();
}

/** Also when no page is open: shows what the market tells this browser, and opens the order at a tap. */
export function hearNews(): void {
  scope.addEventListener("push", (event) => {
    const { title, body, page, tag } = event.data.json() as News;
    const shown = { body, tag, icon: "/icon-maskable-192.png", data: { page } };
    event.waitUntil(scope.registration.showNotification(title, shown));
  });
  scope.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(open(event.notification.data.page));
  });
}
