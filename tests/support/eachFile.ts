import { idle } from './idle'

// What complains on the console is not right, even where every expectation holds.
jest.spyOn(console, 'error').mockImplementation((...complaint) => {
  throw new Error(complaint.map(String).join(' '))
})

afterAll(() => Promise.all(idle.splice(0).map((db) => db.close())))
