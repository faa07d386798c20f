/** Elements that want letters or the space bar for themselves. */
const typing =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"], [role="slider"]';
const pressing =
  'button, a[href], summary, input, [role="button"], [role="menuitem"], [role="tab"], [role="switch"], [role="option"]';

/** Whether a key typed there belongs to a field. Nobody who writes a name may give the floor by a space. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

/** Whether Space or Enter pressed there presses what has the focus. */
export function takesPress(target: EventTarget | null): boolean {
  return target instanceof Element && (takesKeys(target) || target.closest(pressing) !== null);
}
