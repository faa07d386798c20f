/**
 * Everything that can be allowed, as a tree with what each permission means. A role may name a branch and then holds
 * all below it. What a role extends to (installation, body, session, delegation, organization) is decided by `holds-permission.ts`.
 */
export const permissionTree = {
  platform: {
    read: 'See the states of the components',
    mail: { read: 'Read the mail folder' },
  },
  access: {
    people: {
      read: 'See people with accounts',
      manage: 'Invite people, give and withdraw roles, suspend and reinstate',
    },
    audit: { read: 'Read and verify the audit trail' },
  },
  bodies: { manage: 'Amend bodies, membership and rules of procedure' },
  sessions: {
    manage: 'Set up sessions, programme, agenda and rooms',
    read: { draft: 'See sessions in preparation' },
    attend: { informal: 'Attend informal meetings' },
  },
  questionnaires: {
    manage: 'Prepare and publish questionnaires',
    readSensitive: 'Read answers on accessibility and diet',
  },
  floor: {
    manage: 'Run meetings: lists of speakers, the floor, the clock',
    request: 'Ask for the floor and act on the list for a delegation',
    interpret: 'Take the microphone of an interpretation booth',
    publishHall: 'Publish picture and sound of the hall',
  },
  conference: { participate: 'Join the conference of a meeting as one who may be given the floor' },
  registration: {
    manage: 'Set the rules of registration and decide on registrations',
    delegation: 'Register the people of a delegation',
    readPassport: 'Read passport data; every reading is kept',
  },
  gate: {
    manage: 'Set up gates and floating badges',
    check: 'Check people in and out',
    supervise: 'Let in above the capacity, undo for others, settle conflicts',
  },
  organisations: {
    manage: 'Keep the register of organizations: status, representatives, duplicates',
    represent: 'Act for an organization',
  },
  civilSociety: { manage: 'Allot speaking slots, decide on statements and accreditation' },
  sideEvents: {
    manage: 'Set the call for side events, place them, publish their programme',
    apply: 'Apply for side events and co-sponsor them',
  },
} as const;

type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

type Branches<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? never : Name | `${Name}.${Branches<Tree[Name]>}`;
}[keyof Tree & string];

/** One permission, for example `floor.manage`. */
export type Permission = Leaves<typeof permissionTree>;
/** A permission, or a branch that stands for all below it. */
export type Grant = Permission | Branches<typeof permissionTree>;

export const roles = [
  'ADMINISTRATOR',
  'SECRETARIAT',
  'CHAIR',
  'DELEGATE',
  'FOCAL_POINT',
  'INTERPRETER',
  'TECHNICIAN',
  'OBSERVER',
  'REPRESENTATIVE',
] as const;
export type Role = (typeof roles)[number];

export const roleScopes = ['INSTALLATION', 'BODY', 'SESSION', 'DELEGATION', 'ORGANISATION'] as const;
export type RoleScope = (typeof roleScopes)[number];

/**
 * What each role may do within its scope. Interpreting is tied to a language that the role names, so that running the
 * installation does not include it.
 */
export const roleGrants: Readonly<Record<Role, readonly Grant[]>> = {
  ADMINISTRATOR: [
    'platform',
    'access',
    'bodies',
    'sessions',
    // Whoever runs the installation does not arrange for diet.
    'questionnaires.manage',
    'floor.manage',
    'floor.request',
    'floor.publishHall',
    'conference',
    // Nor does it read passports.
    'registration.manage',
    'registration.delegation',
    'gate',
    'organisations',
    'civilSociety',
    'sideEvents',
  ],
  SECRETARIAT: [
    'platform',
    'access',
    'bodies',
    'sessions',
    'questionnaires',
    'floor.manage',
    'floor.request',
    'floor.publishHall',
    'conference',
    'registration',
    'gate',
    'organisations',
    'civilSociety',
    'sideEvents',
  ],
  CHAIR: ['sessions.read', 'sessions.attend', 'floor.manage', 'floor.request', 'conference'],
  DELEGATE: ['sessions.attend', 'floor.request', 'conference', 'registration.delegation', 'sideEvents.apply'],
  FOCAL_POINT: ['sessions.attend', 'floor.request', 'conference', 'registration.delegation', 'sideEvents.apply'],
  INTERPRETER: ['sessions.attend', 'floor.interpret'],
  TECHNICIAN: ['platform.read', 'sessions.attend', 'floor.publishHall', 'gate.check'],
  OBSERVER: [],
  REPRESENTATIVE: ['organisations.represent', 'sideEvents.apply'],
};

/**
 * Permissions that a role in one delegation holds in the whole session of that delegation: attending is not done to
 * the delegation, it is done in the session.
 */
export const heldInTheWholeSession: ReadonlySet<Permission> = new Set<Permission>([
  'sessions.attend.informal',
  'conference.participate',
]);

/** All permissions of the tree, in its order. */
export const permissions: readonly Permission[] = leavesOf(permissionTree) as Permission[];

const permissionsByRole: Readonly<Record<Role, ReadonlySet<Permission>>> = Object.fromEntries(
  roles.map((role) => [role, new Set(permissions.filter((permission) => roleGrants[role].some(includes(permission))))]),
) as Record<Role, Set<Permission>>;

/** The permissions of a role, branches resolved. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return permissionsByRole[role];
}

function includes(permission: Permission): (grant: Grant) => boolean {
  return (grant) => permission === grant || permission.startsWith(`${grant}.`);
}

interface Tree {
  readonly [name: string]: string | Tree;
}

function leavesOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string' ? [prefix + name] : leavesOf(below, `${prefix}${name}.`),
  );
}
