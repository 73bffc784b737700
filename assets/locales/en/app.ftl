app-name = Fossick
