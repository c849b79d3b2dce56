declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type { ComponentType } from 'react'
  import type { AppInstance } from '@tarojs/runtime'

  export function createReactApp(
    app: ComponentType,
    react: unknown,
    dom: unknown,
    config: object,
  ): AppInstance
}
