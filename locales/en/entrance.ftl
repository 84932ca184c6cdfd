# Who a visitor is, what they may open, logging in and out, limits of use, and the page of roles.

pages-house = Settings
page-roles = Roles

entrance-not-open = Figures of the register are not yet open to the public. Figures about children are shown only once the protection of small numbers is proved. The official context can be read already.
entrance-preparing = The public view of the demonstration register (SIMULASI) is being prepared, which seldom takes a minute. This page opens by itself once it is ready.
entrance-elsewhere = This page is for the office only. Pelita was opened from another computer, and there is no way to log in here yet.
entrance-log-in = This page is only for those who have logged in. Press Log in above.
entrance-expired = Your login has run out, so you were logged out. Press Log in above to go on.
entrance-store-down = The database of Pelita cannot be read just now, so this page cannot be shown yet. Try again later. The official context can still be read.
entrance-role = Your role does not include this page. If it should, ask the office's administrator of Pelita.
entrance-as-public = The public does not see this page. Switch "View as the public" off above to come back to the office's page.
as-public = View as the public
as-public-newest = You are looking as the public does: publication { $name }, of the office's newest release. Switch "View as the public" off to come back to the office's figures.
as-public-behind = You are looking as the public does: publication { $name }. The office's newest release has not been published. Switch "View as the public" off to come back to the office's figures.
as-public-none = You are looking as the public does: nothing has been published, so the public sees no figures of the register yet. Switch "View as the public" off to come back to the office's figures.
as-public-preparing = You are looking as the public does: the first publication of the demonstration register (SIMULASI) is being prepared. Switch "View as the public" off to come back to the office's figures.
entrance-front-door = This page was opened around the front door. Please load it again from the main address.
login-down = The account provider cannot be reached or did not answer as it should, so you are not logged in. Try again in a few minutes; if it goes on, ask the office's administrator of Pelita.
login-refused = The account provider did not let you in, or you cancelled. If you should be let in, ask the office's administrator of Pelita.
login-back = Back to the page you came from
entrance-enter = Log in
entrance-leave = Log out
entrance-as = { $name }, as { $role }

role-public = public
role-partner = partner
role-officer = officer of a regency
role-officer-of = officer of { $place }
role-verifier = verifier
role-leadership = leadership
role-administrator = administrator
role-local = this computer

roles-title = { $count ->
    [0] Nobody has been given a role yet
    [one] One person holds a role
   *[other] { $shown } people hold a role
}
roles-lead-local = Pelita was opened on this very computer, so everything may be done without logging in. The roles below hold once logging in is set up.
roles-lead-table = This table decides the role of everybody who logs in. Whoever is not in it counts as public.
roles-lead-claim = Roles from the account provider come first. This table holds for people who were given none there.
roles-none = No role has been given yet.
roles-who = Who
roles-role = Role
roles-regency = Regency
roles-since = Since
roles-by = Office that decides
roles-reason = Reason
roles-change = Give or take a role
roles-kind = Known by
roles-email = E-mail
roles-sub = Account number
roles-named = E-mail or account number
roles-give = Give the role
roles-take = Take the role
roles-given = { $who } is now { $role }.
roles-taken = The role of { $who } was taken. This person now counts as public.
roles-history = History of roles ({ $count })
roles-powers = What each role may do
roles-access = Pages that are open to each role
roles-page = Page
access-shown = open
access-refused = closed
may-exact = Exact figures
may-imports = Import
may-verify = Verify
may-set_targets = Change targets
may-see_trail = Audit trail
may-manage_roles = Manage roles
may-is-none = no
may-is-own = own regency
may-is-all = all regencies
may-is-true = yes
may-is-false = no

role-refused-identity = An e-mail must look like name@office.go.id, and an account number must not be empty. Check how it is written.
role-refused-role = There is no such role. Choose partner, officer, verifier, leadership or administrator.
role-refused-last = This is the last administrator; without one nobody could give roles any more. Make somebody else an administrator first; nothing was changed.
role-refused-regency = An officer needs one regency. Give its code, for example 62.06.
role-refused-no-regency = Only an officer has a regency. Leave it out for any other role.
role-refused-by = The office that decides is missing. Write the name of the office.
role-refused-reason = The reason is missing. Write why this role is given or taken.
role-refused-personal = The office or the reason seems to hold personal data. Write it without names, numbers or addresses of people.
role-refused-same = This person holds that role already. Nothing was changed.
role-refused-none = This person holds no role. Nothing was taken.

told-role = { $who }: { $role }

request-refused-too-often = Too many requests in a short time. Try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
import-elsewhere = This file holds regencies or tables that are not part of your role, so it was not taken. Send only data of your regency; targets are set by leadership.
page-failed = This page could not be made. Load it again; if it fails once more, tell the administrator of Pelita, with the time it happened.
answer-forbidden = Not allowed.
answer-not-found = Not found.
answer-too-large = The file is too large.
answer-too-often = Too many requests. Try again in ten minutes.
answer-failed = This request cannot be answered.
setting-refused-value = The setting { $name } cannot be used. Set it to one of: { $wanted }.
setting-refused-lacking = not set: { $names } (or the same in [auth] of secrets.toml)
setting-refused-weak-secret = PELITA_COOKIE_SECRET has fewer than { $fewest } characters
figures-refused-not-open = These figures are not open to you now. Load the page again to see those that are.
entrance-own-calendar = Open the calendar of your own regency
entrance-context = Open the official context
