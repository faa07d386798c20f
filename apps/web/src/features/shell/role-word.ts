import { useLingui } from '@lingui/react/macro';
import type { Role } from '../../generated/graphql.js';

/** Roles, in words. */
export function useRoleWord(): (role: Role) => string {
  const { t } = useLingui();
  return (role) =>
    ({
      ADMINISTRATOR: t`Administrator`,
      SECRETARIAT: t`Secretariat officer`,
      CHAIR: t`Chair`,
      DELEGATE: t`Delegate`,
      FOCAL_POINT: t`Focal point of a delegation`,
      INTERPRETER: t`Interpreter`,
      TECHNICIAN: t`Technician`,
      OBSERVER: t`Observer`,
      REPRESENTATIVE: t`Representative of an organization`,
    })[role];
}
