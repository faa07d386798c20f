import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  [KeyboardCode.Left]: [-1, 0],
  [KeyboardCode.Right]: [1, 0],
  [KeyboardCode.Up]: [0, -1],
  [KeyboardCode.Down]: [0, 1],
};

/** With the arrow keys a meeting goes to the nearest place in that direction, as it lies on the screen. */
export const toNearestPlace: KeyboardCoordinateGetter = (
  event,
  { context: { droppableContainers, droppableRects, collisionRect } },
) => {
  const direction = directions[event.code];
  if (!direction || !collisionRect) return undefined;
  event.preventDefault();
  const [dx, dy] = direction;
  const from = { x: collisionRect.left + collisionRect.width / 2, y: collisionRect.top + collisionRect.height / 2 };
  let best: { readonly x: number; readonly y: number; readonly far: number } | undefined;
  for (const { id } of droppableContainers.getEnabled()) {
    const rect = droppableRects.get(id);
    if (!rect) continue;
    const x = rect.left + rect.width / 2;
    const y = rect.top + rect.height / 2;
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    // What lies aside counts more: "right" is the next day, not another room.
    const far = ahead + aside * 4;
    if (ahead > 4 && (!best || far < best.far)) best = { x, y, far };
  }
  return best && { x: best.x - collisionRect.width / 2, y: best.y - collisionRect.height / 2 };
};
