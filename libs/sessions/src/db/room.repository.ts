import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { Room } from './room.entity.js';

/** Writes of rooms; only inside a unit of work. */
@Injectable()
export class RoomRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A new room, in use by the session. */
  async insert(room: Room, sessionId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.getRepository(Room).insert(room);
    await manager.query('INSERT INTO session_room (session_id, room_id) VALUES ($1, $2)', [sessionId, room.id]);
  }
}
