import type { Child } from "hono/jsx";
import { boostedBody } from "../hx.ts";
import { Avatar } from "./avatar.tsx";
import { Icon, type IconName } from "./icons.tsx";

export type NavEntry = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current?: boolean | undefined;
  /** How many things wait there, and the words for it: { count: 7, about: "menunggu Anda" }. */
  readonly badge?: { readonly count: number; readonly about: string } | undefined;
};

export type Crumb = { readonly label: string; readonly href?: string | undefined };

export type ShellWords = {
  readonly skip: string;
  readonly nav: string;
  readonly breadcrumb: string;
  readonly account: string;
  readonly home: string;
  /** Shown in a role=alert when a request cannot reach the server, takes too long, or fails there. */
  readonly offline: string;
  readonly slow: string;
  readonly serverError: string;
};

export type ShellProps = {
  readonly words: ShellWords;
  readonly homeHref: string;
  readonly agencyName?: string | undefined;
  readonly person?: { readonly name: string; readonly role: string } | undefined;
  readonly nav?: readonly NavEntry[] | undefined;
  readonly breadcrumb?: readonly Crumb[] | undefined;
  readonly search?: { readonly href: string; readonly label: string } | undefined;
  readonly help: { readonly href: string; readonly label: string };
  readonly langSwitch?: Child;
  readonly themeSwitch?: Child;
  readonly accountLinks?: Child;
  readonly signOut?: Child;
  /** A line across the page: demo clock, delegate, trial. */
  readonly banner?: Child;
  readonly footer?: Child;
  readonly children?: Child;
};

/** The whole body. Five entries at most; the same list is a rail on a desk and a bar under the thumb. */
export const Shell = (props: ShellProps) => (
  <body
    class={props.nav ? "shell" : "shell shell-public"}
    data-luring={props.words.offline}
    data-lambat={props.words.slow}
    data-galat={props.words.serverError}
    {...boostedBody}
  >
    <a class="skip button" href="#isi">
      {props.words.skip}
    </a>
    <Topbar {...props} />
    {props.nav && <Rail label={props.words.nav} entries={props.nav} />}
    <main id="isi" hx-history-elt tabindex={-1}>
      {props.banner && <div class="banner">{props.banner}</div>}
      {props.breadcrumb && <Breadcrumb label={props.words.breadcrumb} crumbs={props.breadcrumb} />}
      {props.children}
    </main>
    <footer class="foot">{props.footer}</footer>
    <div id="pesan" class="toast" role="alert" />
  </body>
);

const Topbar = (props: ShellProps) => (
  <header class="topbar">
    <a class="brand" href={props.homeHref} aria-label={props.words.home}>
      <Mark />
      <span>Selaras</span>
    </a>
    <p class="agency">
      <span>{props.agencyName}</span>
    </p>
    <div class="tools">
      {props.search && (
        <a class="tool cari" href={props.search.href}>
          <Icon name="search" />
          <span>{props.search.label}</span>
        </a>
      )}
      <a class="tool" href={props.help.href}>
        <Icon name="circle-question-mark" />
        <span>{props.help.label}</span>
      </a>
      {props.person ? <Account {...props} person={props.person} /> : props.langSwitch}
    </div>
  </header>
);

const Account = (
  props: ShellProps & { readonly person: { readonly name: string; readonly role: string } },
) => (
  <details class="account" data-menu>
    <summary class="tool">
      <span class="sr-only">{props.words.account}: </span>
      <Avatar name={props.person.name} />
      <Who {...props.person} />
      <Icon name="chevron-down" />
    </summary>
    <div class="menu">
      <Who {...props.person} />
      {props.accountLinks && <div>{props.accountLinks}</div>}
      {props.langSwitch && <div>{props.langSwitch}</div>}
      {props.themeSwitch && <div>{props.themeSwitch}</div>}
      {props.signOut && <div>{props.signOut}</div>}
    </div>
  </details>
);

const Who = (props: { readonly name: string; readonly role: string }) => (
  <span class="who">
    <strong>{props.name}</strong>
    <span class="small">{props.role}</span>
  </span>
);

/** Goes out as a partial too, when only a count changed. */
export const Rail = (props: { readonly label: string; readonly entries: readonly NavEntry[] }) => (
  <nav id="nav" class="rail" aria-label={props.label}>
    <ul>
      {props.entries.map((entry) => (
        <li>
          <a href={entry.href} aria-current={entry.current ? "page" : undefined}>
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            {entry.badge && entry.badge.count > 0 && (
              <span class="badge">
                {entry.badge.count}
                <span class="sr-only"> {entry.badge.about}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Breadcrumb = (props: { readonly label: string; readonly crumbs: readonly Crumb[] }) => (
  <nav class="breadcrumb" aria-label={props.label}>
    <ol>
      {props.crumbs.map((crumb) => (
        <li>
          {crumb.href ? (
            <a href={crumb.href}>{crumb.label}</a>
          ) : (
            <span aria-current="page">{crumb.label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);

/** Two waves in phase: selaras. */
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round">
      <path d="M3 11c4.3-6.4 8.7-6.4 13 0s8.7 6.4 13 0" />
      <path d="M3 21c4.3-6.4 8.7-6.4 13 0s8.7 6.4 13 0" />
    </g>
  </svg>
);
