// What complains on the console is not right, even where every expectation holds.
jest.spyOn(console, 'error').mockImplementation((...complaint) => {
  throw new Error(complaint.map(String).join(' '))
})
